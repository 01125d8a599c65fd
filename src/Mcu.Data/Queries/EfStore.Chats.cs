using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

/// <summary>What touches all rows of a chat: moving, forgetting. Rare, so the rows are read, changed and saved like any others.</summary>
internal sealed partial class EfStore
{
    public async Task MoveChat(Address from, Address to)
    {
        var (old, now) = (from.ToString(), to.ToString());
        (await Fitting<OutboxRow>(o => o.Chat == old && o.Status == OutboxStatus.Pending)).ForEach(o => o.Chat = now);
        (await Fitting<Card>(c => c.Chat == old)).ForEach(c => c.Chat = now);
        (await Fitting<ResidentMessage>(m => m.Chat == old)).ForEach(m => m.Chat = now);
        (await Fitting<TranscriptLine>(l => l.Chat == old)).ForEach(l => l.Chat = now);
        (await Fitting<Person>(p => p.Home == old)).ForEach(p => p.Home = now);
        (await Fitting<PublicComment>(s => s.Page == old)).ForEach(s => s.Page = now);
        (await Fitting<Setting>(s => s.Value == old)).ForEach(s => s.Value = now);
        await MoveTalks($"{old}|", $"{now}|");
    }

    public async Task ForgetOutbox(string chat, Content mask) =>
        (await Fitting<OutboxRow>(o => o.Chat == chat)).ForEach(o => Forget(o, mask));

    public async Task ForgetOutboxAbout(long appealId, Content mask) =>
        (await Fitting<OutboxRow>(o => o.AppealId == appealId)).ForEach(o => Forget(o, mask));

    /// <summary>What was held till its hour does not leave any more: there is nothing left to say.</summary>
    private static void Forget(OutboxRow row, Content mask)
    {
        PersonalDataFields.Erase(row, Erasure.OnRequest, mask.Text);
        row.Status = row.Held ? OutboxStatus.Superseded : row.Status;
    }

    public async Task ForgetTranscript(string chat, Content mask)
    {
        foreach (var line in await Fitting<TranscriptLine>(l => l.Chat == chat))
        {
            var ours = line.From is null ? line.Name : null;
            PersonalDataFields.Erase(line, Erasure.OnRequest, mask.Text);
            line.Name = ours ?? line.Name;
        }
    }

    /// <summary>The key of a talk names its chat, and keys do not change: the talk goes on under a new one.</summary>
    private async Task MoveTalks(string old, string now)
    {
        foreach (var talk in await Fitting<Conversation>(c => c.Key.StartsWith(old)))
        {
            Remove(talk);
            Add(new Conversation
            {
                Key = now + talk.Key[old.Length..],
                Question = talk.Question,
                At = talk.At,
            });
        }
    }
}
