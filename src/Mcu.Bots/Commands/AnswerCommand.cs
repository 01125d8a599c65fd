using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>The executor's draft: to the approver, or straight to the resident where the regulation asks for no approval.</summary>
internal sealed class AnswerCommand(Office office, Herald herald) : WordyCommand
{
    public override string Name => "answer";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Submit;

    /// <remarks>Whoever may route answers a new appeal in one step: the office takes it for them first.</remarks>
    protected override Refusal? CannotNow(Appeal appeal) => appeal.State == AppealState.Registered ? null : base.CannotNow(appeal);

    protected override Task<Refusal?> Act(Turn turn, Call call) =>
        office.SubmitAnswer(turn.Work, call.Appeal, call.Words, turn.Me, AnswerFiles.With(turn, call.Argument));

    /// <summary>Files may come before the words: they are kept with the question until the words follow.</summary>
    protected override Task AskWords(Turn turn, Call call)
    {
        var files = AnswerFiles.With(turn, call.Argument);
        return files.Files.Count == 0 ? base.AskWords(turn, call)
            : files.Album is not null && files.Album == AnswerFiles.Read(call.Argument).Album ? Questions.Expect(turn, Name, call.Appeal, files.ToString())
            : Questions.Ask(turn, Name, call.Appeal, "ask.answer-to-files", files.ToString());
    }

    /// <summary>Where the draft went, and what the check-list would rather see changed: a new version may follow at once.</summary>
    protected override async Task Tell(Turn turn, Call call)
    {
        if (call.Appeal.State != AppealState.OnApproval)
        {
            turn.Done(call.Appeal.State == AppealState.Approved ? "done.answer-to-place" : "done.answer-sent", call.Appeal);
            return;
        }

        var approvers = string.Join(", ", (await herald.Approvers(turn.Work, turn.Me)).Select(p => p.Name));
        if (DraftFace.Remarks(turn.Work, call.Appeal, call.Words) is { Length: > 0 } remarks)
        {
            turn.Done("done.answer-with-remarks", call.Appeal, ("approvers", approvers), ("remarks", remarks));
            return;
        }

        turn.Done("done.answer", call.Appeal, ("approvers", approvers));
    }
}
