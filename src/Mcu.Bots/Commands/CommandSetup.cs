namespace Mcu.Bots.Commands;

/// <summary>The one list of the staff's commands, in the order of /help. A new command is its file and its line here.</summary>
internal static class CommandSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        foreach (var command in All)
        {
            services.AddSingleton(typeof(StaffCommand), command);
        }

        return services.AddSingleton<CommandBook>().AddSingleton<CommandDesk>().AddSingleton<SimilarCommands>();
    }

    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(NewCommand),
        typeof(MineCommand),
        typeof(OverdueCommand),
        typeof(AppealsCommand),
        typeof(FindCommand),
        typeof(DigestCommand),
        typeof(ToSendCommand),
        typeof(DatesCommand),
        typeof(LineCommand),
        typeof(UndeliveredCommand),
        typeof(SpottedListCommand),
        typeof(SpotCommand),

        typeof(CardCommand),
        typeof(HistoryCommand),
        typeof(DeadlineCommand),
        typeof(TextCommand),
        typeof(FilesCommand),
        typeof(NoteCommand),
        typeof(AcceptCommand),
        typeof(ReturnCommand),

        typeof(AdmitCommand),
        typeof(CorrectCommand),
        typeof(RegisterCommand),
        typeof(AssignCommand),
        typeof(TermCommand),
        typeof(TopicCommand),
        typeof(SelfCommand),
        typeof(DeclineCommand),
        typeof(RedirectCommand),
        typeof(RequestCommand),
        typeof(ReceivedCommand),
        typeof(SpecialCommand),
        typeof(AgainstCommand),

        typeof(AskCommand),
        typeof(AnswerCommand),
        typeof(InterimCommand),
        typeof(ExtendCommand),
        typeof(PostponeCommand),
        typeof(PutOffCommand),
        typeof(KeepDateCommand),
        typeof(ApproveCommand),
        typeof(ReworkCommand),
        typeof(PlaceCommand),
        typeof(SentCommand),
        typeof(QualityCommand),
        typeof(RedoCommand),
        typeof(CloseCommand),
        typeof(ReopenCommand),

        typeof(ReceptionsCommand),
        typeof(BookCommand),
        typeof(StatsCommand),
        typeof(StaffListCommand),
        typeof(InviteCommand),
        typeof(DismissCommand),
        typeof(PostCommand),
        typeof(SubstituteCommand),
        typeof(HandoverCommand),
        typeof(LoginCommand),
        typeof(AuditCommand),
        typeof(EndSessionsCommand),
        typeof(NameCommand),
        typeof(ImportCommand),
        typeof(ExportCommand),
        typeof(HelpCommand),

        typeof(NeverMindCommand),
        typeof(HeldCommand),
        typeof(ShowGatheredCommand),
        typeof(SpottedCardCommand),
        typeof(TakeCommand),
        typeof(DismissSpottedCommand),
        typeof(ReplyNowCommand),
        typeof(HideCommand),
        typeof(CallInCommand),
        typeof(PublishCommand),
        typeof(PlanCommand),
        typeof(TickCommand),
        typeof(CloseTimeCommand),
        typeof(OpenTimeCommand),
    ];
}
