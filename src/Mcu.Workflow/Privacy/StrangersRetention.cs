using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Privacy;

/// <summary>Who has not said what may be kept of them is kept for days only, where we are the ones who keep the talk.</summary>
internal sealed class StrangersRetention(ChannelDirectory channels)
{
    private const int AtOnce = 100;

    private IEnumerable<Strangers> All => channels.All.Select(channel => channel.Strangers).OfType<Strangers>();

    /// <returns>How many went.</returns>
    public async Task<int> Drafts(UnitOfWork work)
    {
        var gone = 0;
        foreach (var strangers in All)
        {
            var drafts = await work.Store.StrangersDrafts(strangers.Chats, work.Now.AddDays(-strangers.Days), AtOnce);
            await PersonalDataRetention.Drop(work, drafts);
            gone += drafts.Count;
        }

        return gone;
    }

    /// <returns>How many went.</returns>
    public async Task<int> Lines(UnitOfWork work)
    {
        var gone = 0;
        foreach (var strangers in All)
        {
            var lines = await work.Store.StrangersTranscript(strangers.Chats, work.Now.AddDays(-strangers.Days), AtOnce);
            PersonalDataRetention.Remove(work, lines);
            gone += lines.Count;
        }

        return gone;
    }
}
