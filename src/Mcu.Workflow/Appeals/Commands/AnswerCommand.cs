using System.Globalization;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>The executor's draft: to the approver, or straight to the resident where the regulation asks for no approval.</summary>
internal sealed class AnswerCommand(AppealActions appealActions, DraftView drafts) : TextCommandBase
{
    private const string Mending = "again";

    public override string Name => "answer";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Submit;

    /// <remarks>Whoever may route answers a new appeal in one step: the office takes it for them first.</remarks>
    protected override Refusal? CannotNow(MessageContext context, Appeal appeal) =>
        appeal.State == AppealState.Registered && context.Municipality.May(context.RequireStaff, Right.Route)
        ? context.Municipality.PathOf(appeal).NotSelf(appeal) : base.CannotNow(context, appeal);

    /// <summary>«Отправить» under the remarks carries the version that was kept.</summary>
    protected override bool Complete(CommandInvocation invocation) =>
        base.Complete(invocation) || ApproveCommand.VersionSeen(invocation) is not null;

    protected override async Task<Refusal?> Act(MessageContext context, CommandInvocation invocation)
    {
        if (ApproveCommand.VersionSeen(invocation) is not { } version)
        {
            return await appealActions.SubmitAnswer(context.Work, invocation.Appeal, invocation.Words, context.RequireStaff,
                AnswerFiles.With(context, invocation.Argument));
        }

        return PersonalDataWarning.Shown(context,
            await appealActions.SendKept(context.Work, invocation.Appeal, version, context.RequireStaff),
            PublishCommand.Press(invocation.Appeal, version));
    }

    /// <summary>Files may come before the words: they are kept with the question until the words follow.</summary>
    protected override async Task AskWords(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Argument == Mending)
        {
            await AskAgain(context, invocation.Appeal);
            return;
        }

        var files = AnswerFiles.With(context, invocation.Argument);
        await (files.Files.Count == 0 ? base.AskWords(context, invocation)
            : files.Album is not null && files.Album == AnswerFiles.Read(invocation.Argument).Album
            ? ConversationPrompts.SetPending(context, Name, invocation.Appeal, files.ToString())
            : ConversationPrompts.Prompt(context, Name, invocation.Appeal, "ask.answer-to-files", files.ToString()));
    }

    /// <summary>Where the draft went, and what the check-list would rather see changed: a new version may follow at once.</summary>
    protected override async Task Tell(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Appeal.State is AppealState.Answered or AppealState.Approved)
        {
            context.Chosen();
            context.Done(invocation.Appeal.State == AppealState.Approved ? "done.answer-to-place" : "done.answer-sent", invocation.Appeal);
            return;
        }

        if (invocation.Appeal.State != AppealState.OnApproval)
        {
            await Advise(context, invocation.Appeal);
            return;
        }

        var approvers = string.Join(", ", (await ApprovalChain.Approvers(context.Work, invocation.Appeal, context.RequireStaff))
            .Select(p => p.Name));
        if (await drafts.Remarks(context.Work, invocation.Appeal, invocation.Words) is { Length: > 0 } remarks)
        {
            context.Done("done.answer-with-remarks", invocation.Appeal, ("approvers", approvers), ("remarks", remarks));
            return;
        }

        context.Done("done.answer", invocation.Appeal, ("approvers", approvers));
    }

    /// <summary>
    /// Nobody else looks at it before the resident does: what they will read and the remarks are shown, and the author chooses.
    /// </summary>
    public async Task Advise(MessageContext context, Appeal appeal)
    {
        await context.Store.LoadAnswers(appeal);
        var kept = appeal.Answers.MaxBy(a => a.Version)!;
        var remarks = await drafts.Remarks(context.Work, appeal, kept.Text);
        var shown = await appealActions.LookAtAnswer(context.Work, appeal, kept.Text) is { Text: not null } preview
            ? preview : new Preview(null, kept.Text);
        var text = shown.Shown(context, appeal)
            + (remarks.Length == 0 ? "" : "\n\n" + context.Texts.Say("done.answer-kept", ("remarks", remarks)));
        var version = kept.Version.ToString(CultureInfo.InvariantCulture);
        context.Reply(
            new Content(text)
            {
                Buttons = [[new Button(context.Texts.Say("button.send"), Press("answer", appeal.Id, version)),
                    new Button(context.Texts.Say("button.mend"), Press("answer", appeal.Id, Mending))]],
            },
            appeal);
    }

    /// <summary>«Исправить»: the words are written anew, the files stay.</summary>
    private async Task AskAgain(MessageContext context, Appeal appeal)
    {
        context.Chosen();
        await context.Store.LoadAnswers(appeal);
        var files = new AnswerFiles(null, appeal.Answers.MaxBy(a => a.Version)?.Files ?? []);
        await ConversationPrompts.Prompt(context, Name, appeal, "ask.answer-again", files.ToString());
    }
}
