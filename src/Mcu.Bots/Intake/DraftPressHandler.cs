using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>The buttons of what is not sent yet.</summary>
internal sealed class DraftPressHandler(DraftDesk drafts, Consents consents, SummaryCard summary, Registrar registrar, Additions additions)
    : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } =
        ["skip", "no-photo", "topic", "topics", "send", "edit", "edit-text", "edit-place", "cancel", "append", "fresh"];

    public async Task Handle(ResidentPress press)
    {
        var (turn, resident, verb, id, argument) = press;
        if (await turn.Registry.FindDraft(id) is not { } draft || draft.ResidentId != resident.Id)
        {
            turn.Refuse(new Refusal("refusal.draft-gone"));
            return;
        }

        if (consents.Needed(turn, resident) && verb is not ("append" or "fresh" or "cancel"))
        {
            turn.Refuse(new Refusal("refusal.choose-consent"));
            return;
        }

        await (verb switch
        {
            "skip" => Skip(turn, resident, draft),
            "no-photo" => Begin(turn, resident, draft),
            "topic" => TopicPicker.Choose(turn, draft, argument) ? drafts.Next(turn, resident, draft) : Task.CompletedTask,
            "topics" => Done(() => TopicPicker.Offer(turn, draft, argument)),
            "send" => Missing.Stops(turn, draft) ? drafts.Next(turn, resident, draft) : registrar.Register(turn, resident, draft),
            "edit" => Done(() => SummaryCard.OfferEdits(turn, draft)),
            "edit-text" => Expect(turn, draft, DraftStep.Rewrite, "intake.rewrite"),
            "edit-place" => Expect(turn, draft, DraftStep.Place, "intake.where-anew"),
            "append" => Append(turn, resident, draft, argument),
            "fresh" => Begin(turn, resident, draft),
            _ => Cancel(turn, draft),
        });
    }

    private async Task Skip(Turn turn, Resident resident, Draft draft)
    {
        draft.PlaceSkipped = true;
        turn.Chosen();
        await drafts.Next(turn, resident, draft);
    }

    private Task Begin(Turn turn, Resident resident, Draft draft)
    {
        turn.Chosen();
        return drafts.Next(turn, resident, draft);
    }

    private async Task Append(Turn turn, Resident resident, Draft draft, string argument)
    {
        turn.Chosen();
        var appeal = long.TryParse(argument, CultureInfo.InvariantCulture, out var id) ? await turn.Registry.FindAppeal(id) : null;
        if (appeal is null || Additions.Past(appeal) || !await turn.Registry.Owns(resident, appeal))
        {
            turn.Refuse(new Refusal("refusal.appeal-closed-begin-new"));
            await drafts.Next(turn, resident, draft);
            return;
        }

        await additions.Append(turn, draft, appeal);
    }

    private async Task Cancel(Turn turn, Draft draft)
    {
        await summary.Finish(turn, draft, turn.Texts.Say("summary.cancelled"));
        await Erasing.Drop(turn.Work, draft);
        turn.Say("intake.cancelled");
    }

    private static Task Expect(Turn turn, Draft draft, DraftStep step, string question)
    {
        draft.Step = step;
        turn.Chosen();
        turn.Say(question);
        return Task.CompletedTask;
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
