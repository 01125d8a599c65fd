using System.Globalization;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Согласовать перенос»: the date moves, the resident hears what will be done and until when.</summary>
internal sealed class ApprovePostponementCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "put-off";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Postpone;
    public override bool TakesWords => false;

    /// <summary>The date under which the pressed button stood; null when the command was typed.</summary>
    public static DateOnly? DaySeen(CommandInvocation invocation) =>
        DateOnly.TryParseExact(invocation.Argument, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var preview = !invocation.Seen && DaySeen(invocation) is null && CannotNow(context, invocation.Appeal) is null
            && invocation.Appeal.Postponing is { } wish
            ? await appealActions.LookAtPostponement(context.Work, invocation.Appeal, wish, context.Actor)
            : Preview.None;
        if (preview.Text is not null)
        {
            preview.Show(context, Name, invocation);
            return null;
        }

        if ((preview.No ?? await appealActions.Postpone(context.Work, invocation.Appeal, DaySeen(invocation), context.Actor)) is { } no)
        {
            return no;
        }

        var due = ("due", (object?)context.Work.Local(invocation.Appeal.DueAt));
        context.Done("done.put-off", invocation.Appeal, due);
        context.Chosen(context.Texts.Say("done.put-off", ("number", invocation.Appeal.FullNumber), ("way", ""), due).TrimEnd());
        return null;
    }
}
