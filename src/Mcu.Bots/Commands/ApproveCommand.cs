using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Утвердить»: the answer leaves for the resident, or waits to be placed by hand.</summary>
internal sealed class ApproveCommand(Office office) : StaffCommand
{
    public override string Name => "approve";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Approve;
    public override bool TakesWords => false;

    /// <summary>The version of the draft that the pressed button stood under; null when the command was typed.</summary>
    public static int? VersionSeen(Call call) =>
        int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (await office.Approve(turn.Work, call.Appeal, turn.Me, VersionSeen(call)) is { } no)
        {
            var seen = VersionSeen(call) ?? call.Appeal.Answers.Max(a => (int?)a.Version) ?? 0;
            return PersonalWarning.Shown(turn, no, PublishCommand.Press(call.Appeal, seen));
        }

        if (call.Appeal.State == AppealState.OnApproval)
        {
            await TellNext(turn, call.Appeal);
            return null;
        }

        turn.Done(call.Appeal.State == AppealState.Approved ? "done.approve-to-place" : "done.approve", call.Appeal);
        return null;
    }

    /// <summary>The first of two yeses.</summary>
    private static async Task TellNext(Turn turn, Appeal appeal)
    {
        var author = await turn.Registry.FindPerson(appeal.Answers.MaxBy(a => a.Version)!.AuthorId) ?? turn.Me;
        var approvers = await ApprovalSteps.Approvers(turn.Work, appeal, author);
        turn.Done("done.endorse", appeal, ("approvers", string.Join(", ", approvers.Select(person => person.Name))));
    }
}
