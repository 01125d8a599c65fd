using Mcu.Workflow.Cards;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Imports;

/// <summary>The message that shows how far a file is: sent once, edited afterwards.</summary>
internal static class ProgressCards
{
    public static async Task Show(UnitOfWork work, TableJob job)
    {
        if (job.Chat.Length == 0)
        {
            return;
        }

        var card = job.CardId is { } id ? await work.Store.FindCard(id) : null;
        if (card is null)
        {
            card = new Card { Id = work.Municipality.Ids.Next(), Kind = CardKind.Job, Chat = job.Chat, CreatedAt = work.Now, Thread = "" };
            work.Store.Add(card);
            job.CardId = card.Id;
        }

        AppealCards.Show(work, card, new Content(Words(work, job)) { Buttons = [.. Buttons(work, job)] }, Priority.Staff);
    }

    /// <summary>Where it stands and what has been counted, in words; the command line prints the same.</summary>
    public static string Words(UnitOfWork work, TableJob job)
    {
        var kind = job.Kind == TableJobKind.Import ? "imports" : "exports";
        var source = job.Layout.Length == 0 ? "" : work.Texts.Say($"exports.{job.Layout}");
        var head = work.Texts.Say(
            $"{kind}.state.{job.State.ToString().ToLowerInvariant()}",
            ("name", job.Name), ("source", source), ("rows", job.Rows), ("done", job.Done),
            ("percent", job.Rows == 0 ? 0 : job.Done * 100L / job.Rows), ("why", job.Why), ("days", Housekeeping.FileDays));
        return string.Join('\n', [head, .. Counted(work, job)]);
    }

    private static IEnumerable<string> Counted(UnitOfWork work, TableJob job)
    {
        // On the command line nobody is asked before, so it is said at the end.
        var ofTheFile = job.State == TableJobState.Offered || (job.Chat.Length == 0 && job.EndedAt is not null);
        if (ofTheFile && job.Notes.Length > 0)
        {
            yield return job.Notes;
        }

        if (ofTheFile && job.Unknown.Length > 0)
        {
            yield return work.Texts.Say("imports.unknown-columns", ("columns", job.Unknown));
        }

        if (job is { Kind: TableJobKind.Import, Done: > 0 })
        {
            yield return work.Texts.Say("imports.counted", ("taken", job.Taken), ("updated", job.Updated), ("unchanged", job.Unchanged),
                ("refused", job.Refused));
            if (job.Opened > 0)
            {
                yield return work.Texts.Say("imports.open", ("opened", job.Opened));
            }

            if (job.Remarks > 0)
            {
                yield return work.Texts.Say("imports.remarked", ("n", job.Remarks));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Button>> Buttons(UnitOfWork work, TableJob job)
    {
        Button Of(string verb, string text) =>
            new(work.Texts.Say($"imports.button.{text}"), StaffCommand.Press("import", argument: $"{verb}-{job.Id}"));
        return job switch
        {
            { Kind: TableJobKind.Export } => [],
            { State: TableJobState.Offered } => [[Of(ImportCommand.Go, "load"), Of(ImportCommand.Drop, "drop")]],
            { State: TableJobState.Waiting or TableJobState.Running } => [[Of(ImportCommand.Stop, "stop")]],
            { State: TableJobState.Stopped } => [[Of(ImportCommand.Go, "go-on")]],
            _ => [],
        };
    }
}
