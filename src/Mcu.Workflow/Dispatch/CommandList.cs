using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Appeals.Lists;
using Mcu.Workflow.Comments;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Registration;
using Mcu.Workflow.Reminders;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>The one list of the staff's commands, in the order of /help. A new command is its file and its line here.</summary>
internal static class CommandList
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        foreach (var command in All)
        {
            services.AddSingleton(typeof(StaffCommand), command);
        }

        return services.AddSingleton<CommandRegistry>().AddSingleton<CommandDispatcher>().AddSingleton<SimilarCommands>();
    }

    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(NewCommand),
        typeof(MineCommand),
        typeof(OverdueCommand),
        typeof(AppealsCommand),
        typeof(FindCommand),
        typeof(DigestCommand),
        typeof(ManualDeliveriesCommand),
        typeof(DatesCommand),
        typeof(DirectLineCommand),
        typeof(UndeliveredCommand),
        typeof(CommentListCommand),
        typeof(RecordCommentCommand),

        typeof(CardCommand),
        typeof(HistoryCommand),
        typeof(DeadlineCommand),
        typeof(TextCommand),
        typeof(FilesCommand),
        typeof(NoteCommand),
        typeof(AcceptCommand),
        typeof(ReturnCommand),

        typeof(RegisterReceivedCommand),
        typeof(CorrectCommand),
        typeof(RegisterCommand),
        typeof(AssignCommand),
        typeof(TermCommand),
        typeof(TopicCommand),
        typeof(TakeMyselfCommand),
        typeof(DeclineCommand),
        typeof(RedirectCommand),
        typeof(RequestCommand),
        typeof(ReceivedCommand),
        typeof(NoAnswerCommand),
        typeof(ComplaintTargetCommand),

        typeof(AskCommand),
        typeof(AnswerCommand),
        typeof(InterimCommand),
        typeof(ExtendCommand),
        typeof(RequestPostponementCommand),
        typeof(ApprovePostponementCommand),
        typeof(RejectPostponementCommand),
        typeof(ApproveCommand),
        typeof(ReturnDraftCommand),
        typeof(SendAnswerCommand),
        typeof(ConfirmManualDeliveryCommand),
        typeof(QualityCommand),
        typeof(FailQualityCommand),
        typeof(CloseCommand),
        typeof(ReopenCommand),

        typeof(ReceptionsCommand),
        typeof(BookCommand),
        typeof(StatsCommand),
        typeof(StaffListCommand),
        typeof(InviteCommand),
        typeof(DismissCommand),
        typeof(PositionsCommand),
        typeof(SubstituteCommand),
        typeof(HandoverCommand),
        typeof(LoginCommand),
        typeof(AuditCommand),
        typeof(EndSessionsCommand),
        typeof(NameCommand),
        typeof(ImportCommand),
        typeof(ExportCommand),
        typeof(HelpCommand),

        typeof(CancelCommand),
        typeof(HeldCommand),
        typeof(ShowGatheredCommand),
        typeof(CommentCardCommand),
        typeof(TakeCommentCommand),
        typeof(DismissCommentCommand),
        typeof(ReplyToCommentCommand),
        typeof(HideCommentCommand),
        typeof(InviteAuthorCommand),
        typeof(PublishCommand),
        typeof(PostponementPlanCommand),
        typeof(MarkUnansweredCommand),
        typeof(BlockSlotCommand),
        typeof(UnblockSlotCommand),
    ];
}
