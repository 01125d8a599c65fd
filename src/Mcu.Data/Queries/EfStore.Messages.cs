using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<Conversation?> ConversationAt(Address chat, Address person)
    {
        var key = Conversation.KeyOf(chat, person);
        if (!_conversations.ContainsKey(key))
        {
            await PrepareTalks([key]);
        }

        return _conversations[key];
    }

    public Task<ChannelCursor?> CursorOf(string channel) => Find<ChannelCursor>(channel);

    public async Task<string?> Setting(string name) => (await Find<Setting>(name))?.Value;

    public async Task SetSetting(string name, string value)
    {
        if (await Find<Setting>(name) is { } setting)
        {
            setting.Value = value;
        }
        else
        {
            db.Add(new Setting { Name = name, Value = value });
        }
    }

    public async Task<ResidentMessage?> ResidentMessageAt(Address chat, string platformId)
    {
        var text = chat.ToString();
        return (await Fitting<ResidentMessage>(m => m.Chat == text && m.PlatformId == platformId)).MaxBy(m => m.Id);
    }

    public async Task<ResidentMessage?> AlbumPart(Address chat, string albumKey)
    {
        var text = chat.ToString();
        return (await Fitting<ResidentMessage>(m => m.Chat == text && m.AlbumKey == albumKey)).MinBy(m => m.Id);
    }

    public Task<IReadOnlyList<TranscriptLine>> Transcript(string chat, long afterRevision, int most) =>
        List(db.Transcript.Where(l => l.Chat == chat && l.Revision > afterRevision).OrderBy(l => l.Revision).ThenBy(l => l.Id).Take(most));

    public async Task<IReadOnlyList<TranscriptLine>> TranscriptBefore(string chat, long id, int most)
    {
        var lines = await All(db.Transcript.Where(l => l.Chat == chat && l.Id < id).OrderByDescending(l => l.Id).Take(most));
        lines.Reverse();
        return lines;
    }

    public Task<TranscriptLine?> FindTranscriptLine(long id) => Find<TranscriptLine>(id);

    public Task<long> LastRevision() =>
        Ask(() => db.NumberSeries.Where(s => s.Series == NumberSeries.Transcript).Select(s => s.Last).FirstOrDefaultAsync());

    public Task<IReadOnlyList<PoisonMessage>> SetAsides(int skip, int take) =>
        List(db.SetAsides.OrderByDescending(s => s.Id).Skip(skip).Take(take));

    public Task<int> SetAsideCount() => Ask(() => db.SetAsides.CountAsync());

    public async Task<bool> WasHandled(string key) => await Find<InboxRow>(key) is not null;
}
