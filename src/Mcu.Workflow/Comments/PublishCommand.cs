using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>
/// «Опубликовать всё равно»: something personal was found in an answer, and who has the right to it takes it upon themselves.
/// </summary>
internal sealed class PublishCommand(AppealActions appealActions, CommentActions commentActions) : StaffCommand
{
    public override string Name => "publish";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.PublishPersonal];
    public override bool TakesAppeal => false;

    public static string Press(Appeal appeal, int version) => Press("publish", appeal.Id, version.ToString(CultureInfo.InvariantCulture));

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var no = invocation.Chosen is { } appeal && ApproveCommand.VersionSeen(invocation) is { } version
            ? await appealActions.PublishAnyway(context.Work, appeal, context.RequireStaff, version)
            : await Answer(context, invocation);
        if (no is not null)
        {
            return no;
        }

        context.Chosen();
        context.AnswerPress(context.Texts.Say("done.publish"));
        return null;
    }

    private async Task<Refusal?> Answer(MessageContext context, CommandInvocation invocation)
    {
        return await CommentCommandBase.Find(context, invocation.Argument) is { AnswerText: { } text } comment
            ? await commentActions.Answer(context.Work, comment, text, context.Actor, confirmed: true)
            : new Refusal("refusal.old-button");
    }
}
