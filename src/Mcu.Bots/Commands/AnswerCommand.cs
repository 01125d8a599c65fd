using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>The executor's draft: to the approver, or straight to the resident where the regulation asks for no approval.</summary>
internal sealed class AnswerCommand(Office office, DraftFace drafts) : WordyCommand
{
    private const string Mending = "again";

    public override string Name => "answer";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Submit;

    /// <remarks>Whoever may route answers a new appeal in one step: the office takes it for them first.</remarks>
    protected override Refusal? CannotNow(Turn turn, Appeal appeal) =>
        appeal.State == AppealState.Registered && turn.Town.May(turn.Me, Right.Route) ? turn.Town.PathOf(appeal).NotSelf(appeal) : base.CannotNow(turn, appeal);

    /// <summary>«Отправить» under the remarks carries the version that was kept.</summary>
    protected override bool Complete(Call call) => base.Complete(call) || ApproveCommand.VersionSeen(call) is not null;

    protected override async Task<Refusal?> Act(Turn turn, Call call)
    {
        if (ApproveCommand.VersionSeen(call) is not { } version)
        {
            return await office.SubmitAnswer(turn.Work, call.Appeal, call.Words, turn.Me, AnswerFiles.With(turn, call.Argument));
        }

        return PersonalWarning.Shown(turn, await office.SendKept(turn.Work, call.Appeal, version, turn.Me), PublishCommand.Press(call.Appeal, version));
    }

    /// <summary>Files may come before the words: they are kept with the question until the words follow.</summary>
    protected override async Task AskWords(Turn turn, Call call)
    {
        if (call.Argument == Mending)
        {
            await AskAgain(turn, call.Appeal);
            return;
        }

        var files = AnswerFiles.With(turn, call.Argument);
        await (files.Files.Count == 0 ? base.AskWords(turn, call)
            : files.Album is not null && files.Album == AnswerFiles.Read(call.Argument).Album ? Questions.Expect(turn, Name, call.Appeal, files.ToString())
            : Questions.Ask(turn, Name, call.Appeal, "ask.answer-to-files", files.ToString()));
    }

    /// <summary>Where the draft went, and what the check-list would rather see changed: a new version may follow at once.</summary>
    protected override async Task Tell(Turn turn, Call call)
    {
        if (call.Appeal.State is AppealState.Answered or AppealState.Approved)
        {
            turn.Chosen();
            turn.Done(call.Appeal.State == AppealState.Approved ? "done.answer-to-place" : "done.answer-sent", call.Appeal);
            return;
        }

        if (call.Appeal.State != AppealState.OnApproval)
        {
            await Advise(turn, call.Appeal);
            return;
        }

        var approvers = string.Join(", ", (await ApprovalSteps.Approvers(turn.Work, call.Appeal, turn.Me)).Select(p => p.Name));
        if (await drafts.Remarks(turn.Work, call.Appeal, call.Words) is { Length: > 0 } remarks)
        {
            turn.Done("done.answer-with-remarks", call.Appeal, ("approvers", approvers), ("remarks", remarks));
            return;
        }

        turn.Done("done.answer", call.Appeal, ("approvers", approvers));
    }

    /// <summary>Nobody else looks at it before the resident does: what they will read and the remarks are shown, and the author chooses.</summary>
    public async Task Advise(Turn turn, Appeal appeal)
    {
        await turn.Registry.LoadAnswers(appeal);
        var kept = appeal.Answers.MaxBy(a => a.Version)!;
        var remarks = await drafts.Remarks(turn.Work, appeal, kept.Text);
        var shown = await office.LookAtAnswer(turn.Work, appeal, kept.Text) is { Text: not null } preview ? preview : new Preview(null, kept.Text);
        var text = shown.Shown(turn, appeal) + (remarks.Length == 0 ? "" : "\n\n" + turn.Texts.Say("done.answer-kept", ("remarks", remarks)));
        var version = kept.Version.ToString(CultureInfo.InvariantCulture);
        turn.Reply(
            new Content(text)
            {
                Buttons = [[new Button(turn.Texts.Say("button.send"), Press("answer", appeal.Id, version)), new Button(turn.Texts.Say("button.mend"), Press("answer", appeal.Id, Mending))]],
            },
            appeal);
    }

    /// <summary>«Исправить»: the words are written anew, the files stay.</summary>
    private async Task AskAgain(Turn turn, Appeal appeal)
    {
        turn.Chosen();
        await turn.Registry.LoadAnswers(appeal);
        var files = new AnswerFiles(null, appeal.Answers.MaxBy(a => a.Version)?.Files ?? []);
        await Questions.Ask(turn, Name, appeal, "ask.answer-again", files.ToString());
    }
}
