using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>
/// The buttons that a resident can press: <c>verb:id:argument</c>, the id being of a draft or of an appeal.
/// Only one's own drafts and appeals open; old, foreign and made-up buttons get a plain answer.
/// </summary>
internal sealed class ResidentButtons(
    DraftDesk drafts, Consents consents, SummaryCard summary, Registrar registrar, Additions additions,
    Aftercare aftercare, ResidentCommands commands, Forgetting forgetting, JoinOffer offer, Joining joining, Parting parting, FormalFork fork,
    ReceptionRoom receptions, LineRoom lines, LineAsking asking)
{
    public async Task Press(Turn turn, Resident resident)
    {
        var parts = (turn.In.Button ?? "").Split(':', 3);
        var (verb, argument) = (parts[0], parts.Length > 2 ? parts[2] : "");
        var id = parts.Length > 1 && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        switch (verb)
        {
            case "consent" or "forget":
                await OnPersonalData(turn, resident, verb, argument);
                break;
            case "link" or "join" or "join-no" or "unlink" or "part":
                await OnIdentities(turn, resident, verb, id, argument);
                break;
            case "status" or "solved" or "unsolved" or "rate":
                await OnAppeal(turn, resident, verb, id, argument);
                break;
            case "skip" or "no-photo" or "topic" or "topics" or "send" or "edit" or "edit-text" or "edit-place" or "cancel" or "append" or "fresh":
                await OnDraft(turn, resident, verb, id, argument);
                break;
            default:
                await OnOtherWays(turn, resident, verb, id, argument);
                break;
        }
    }

    /// <summary>What is no message in this chat: a formal appeal, a personal reception, a question to the direct line.</summary>
    private Task OnOtherWays(Turn turn, Resident resident, string verb, long id, string argument) => verb switch
    {
        "official" or "as-message" or "paper" or "paper-blank" => fork.Press(turn, resident, verb, id),
        "slot" or "slot-drop" => receptions.Press(turn, resident, verb, id, argument),
        "line-ask" or "line-withdraw" or "line-name" => lines.Press(turn, resident, verb, id, argument),
        _ => Done(() => turn.Refuse(new Refusal("refusal.staff-button"))),
    };

    private Task OnPersonalData(Turn turn, Resident resident, string verb, string argument)
    {
        turn.Chosen();
        return verb == "consent" ? Consent(turn, resident, argument) : forgetting.Forget(turn, resident);
    }

    private async Task Consent(Turn turn, Resident resident, string argument)
    {
        if (Consents.Choice(turn, argument) is not { } agreed)
        {
            consents.Ask(turn);
            return;
        }

        consents.Choose(turn, resident, agreed);
        turn.AnswerPress(turn.Texts.Say(agreed ? "intake.consent-given" : "intake.consent-refused"));
        if (await turn.Registry.DraftOf(resident.Id) is { Step: DraftStep.Consent } draft)
        {
            await drafts.Next(turn, resident, draft);
        }

        await receptions.GoOn(turn, resident);
        await asking.GoOn(turn, resident);
    }

    private Task OnIdentities(Turn turn, Resident resident, string verb, long id, string argument) => verb switch
    {
        "link" => offer.Make(turn, resident),
        "join" => joining.Agree(turn, resident, argument),
        "unlink" => parting.Ask(turn, resident),
        "part" => parting.Part(turn, resident, id),
        _ => Done(() => Joining.Decline(turn)),
    };

    private async Task OnAppeal(Turn turn, Resident resident, string verb, long id, string argument)
    {
        if (await turn.Registry.FindAppeal(id) is not { } appeal || !await turn.Registry.Owns(resident, appeal) || (verb == "status" && appeal.ForgottenAt is not null))
        {
            turn.Refuse(new Refusal("refusal.not-your-appeal"));
            return;
        }

        switch (verb)
        {
            case "status":
                commands.Tell(turn, appeal);
                break;
            case "solved":
                await aftercare.Solved(turn, appeal);
                break;
            case "unsolved":
                await aftercare.Unsolved(turn, appeal);
                break;
            default:
                await aftercare.Rate(turn, appeal, argument);
                break;
        }
    }

    private async Task OnDraft(Turn turn, Resident resident, string verb, long id, string argument)
    {
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
            "edit" => Done(() => OfferEdits(turn, draft)),
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

    private static void OfferEdits(Turn turn, Draft draft) => turn.Reply(new Content(turn.Texts.Say("intake.what-to-edit"))
    {
        Buttons =
        [
            [new Button(turn.Texts.Say("button.edit-text"), $"edit-text:{draft.Id}:"), new Button(turn.Texts.Say("button.edit-place"), $"edit-place:{draft.Id}:")],
            [new Button(turn.Texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
        ],
    });

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
