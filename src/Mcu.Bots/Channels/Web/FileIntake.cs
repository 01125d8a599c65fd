using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The files of a post that is on its way to the processor: on the disk only while the talk takes them and the quotas have room.
/// </summary>
internal sealed class FileIntake(
    WebFiles files, FileQuota quota, MessageProcessor processor, IStoreFactory registries, WebMunicipality town)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Puts the files of the post on the disk.</summary>
    /// <returns>Why not, with nothing kept.</returns>
    public async Task<(KeptFiles? Kept, Refusal? No)> Keep(ChatSession chatSession, MessageForm form, string? network,
        CancellationToken stop)
    {
        if (form.Files.Count == 0)
        {
            return (KeptFiles.None, null);
        }

        var sender = await SenderOf(chatSession, network);
        if (sender is null)
        {
            return (null, new Refusal("web.too-fast"));
        }

        var kept = new KeptFiles(sender, [], []);
        foreach (var file in form.Files)
        {
            if (await TryKeep(kept, file, $"{chatSession.Chat}:{form.Key}:{kept.Files.Count}", stop) is { } no)
            {
                Drop(kept);
                await Tell(no);
                return (null, no);
            }
        }

        return (kept, null);
    }

    /// <summary>The talk did not take the message: what came with it does not stay.</summary>
    public void Drop(KeptFiles kept)
    {
        foreach (var file in kept.New)
        {
            files.Delete(file.Id);
        }
    }

    private async Task<Refusal?> TryKeep(KeptFiles kept, IFormFile file, string key, CancellationToken stop)
    {
        if (files.Known(file, key) is { } known)
        {
            kept.Files.Add(known);
            return null;
        }

        if (quota.Take(kept.Sender, file.Length) is { } no)
        {
            return no;
        }

        try
        {
            kept.Files.Add(await files.Keep(file, key, kept.Sender.Chat, stop));
            kept.New.Add(kept.Files[^1]);
            return null;
        }
        catch
        {
            quota.GiveBack(kept.Sender, file.Length);
            Drop(kept);
            throw;
        }
    }

    /// <returns>Null for a resident who writes faster than a person can: their words are kept without an answer, their files
    /// wait.</returns>
    private async Task<FileSender?> SenderOf(ChatSession chatSession, string? network)
    {
        await using var store = registries.Open();
        if (await store.PersonAt(chatSession.Person) is not null)
        {
            return new FileSender(chatSession.Person.ToString(), network, Stranger: false, Staff: true);
        }

        var resident = await store.ResidentAt(chatSession.Person);
        return resident is not null && town.TooFast(resident)
            ? null
            : new FileSender(chatSession.Person.ToString(), network, resident is null or { Consent: ConsentChoice.NotAsked }, Staff: false);
    }

    /// <summary>One word a day to whoever sees faults.</summary>
    private async Task Tell(Refusal no)
    {
        var once = $"{no.Key}:{UnitOfWork.Mark(DateOnly.FromDateTime(town.Local(town.Now)))}";
        lock (_told)
        {
            if (!_told.Add(once))
            {
                return;
            }
        }

        await processor.RunInUnitOfWork(async work =>
        {
            foreach (var admin in work.Municipality.Having(Right.SeeFaults, await work.Store.Staff()))
            {
                await work.SendOnce($"{once}:{admin.Id}", admin.HomeAddress,
                    new Content(work.Texts.Say($"staff.{no.Key["web.".Length..]}")), Priority.Staff);
            }
        });
    }
}

/// <param name="New">Those that were not there from an earlier try of the same post.</param>
internal sealed record KeptFiles(FileSender Sender, List<FileRef> Files, List<FileRef> New)
{
    public static KeptFiles None => new(new FileSender("", null, false, false), [], []);
}
