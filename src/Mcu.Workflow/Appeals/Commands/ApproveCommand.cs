using System.Globalization;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Утвердить»: the answer leaves for the resident, or waits to be placed by hand.</summary>
internal sealed class ApproveCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "approve";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Approve;
    public override bool TakesWords => false;

    /// <summary>The version of the draft that the pressed button stood under; null when the command was typed.</summary>
    public static int? VersionSeen(CommandInvocation invocation) =>
        int.TryParse(invocation.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (await appealActions.Approve(context.Work, invocation.Appeal, context.RequireStaff, VersionSeen(invocation)) is { } no)
        {
            var seen = VersionSeen(invocation) ?? invocation.Appeal.Answers.Max(a => (int?)a.Version) ?? 0;
            return PersonalDataWarning.Shown(context, no, PublishCommand.Press(invocation.Appeal, seen));
        }

        if (invocation.Appeal.State == AppealState.OnApproval)
        {
            await TellNext(context, invocation.Appeal);
            return null;
        }

        context.Done(invocation.Appeal.State == AppealState.Approved ? "done.approve-to-place" : "done.approve", invocation.Appeal);
        return null;
    }

    /// <summary>The first of two yeses.</summary>
    private static async Task TellNext(MessageContext context, Appeal appeal)
    {
        var author = await context.Store.FindPerson(appeal.Answers.MaxBy(a => a.Version)!.AuthorId) ?? context.RequireStaff;
        var approvers = await ApprovalChain.Approvers(context.Work, appeal, author);
        context.Done("done.endorse", appeal, ("approvers", string.Join(", ", approvers.Select(person => person.Name))));
    }
}
