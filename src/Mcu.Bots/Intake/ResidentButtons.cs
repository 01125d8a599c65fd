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
internal sealed partial class ResidentButtons(
    DraftDesk drafts, Consents consents, SummaryCard summary, Registrar registrar, Additions additions,
    Aftercare aftercare, ResidentCommands commands, Forgetting forgetting, JoinOffer offer, Joining joining, Parting parting, FormalFork fork,
    ReceptionRoom receptions, LineRoom lines, LineAsking asking)
{
    public Task Press(Turn turn, Resident resident) => Press(turn, resident, turn.In.Button ?? "");

    /// <param name="button">What the button carries, pressed or typed in words.</param>
    public async Task Press(Turn turn, Resident resident, string button)
    {
        var parts = button.Split(':', 3);
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
            case "status" or "add" or "solved" or "unsolved" or "rate":
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
        "no-name" => ResidentNames.Skip(turn),
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
        if (Consents.WantsWhole(argument))
        {
            consents.ShowWhole(turn);
            return;
        }

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
            case "add":
                await additions.Ask(turn, appeal);
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

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
