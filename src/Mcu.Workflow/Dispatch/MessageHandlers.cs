using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Comments;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Registration;
using Mcu.Workflow.Residents;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// Who takes what comes in. A message goes down its list to the first handler that takes it; a press goes to the one handler of its verb. A
/// new handler is its class and its line here. The buttons of the staff are their commands: <see cref="CommandList"/>.
/// </summary>
internal static class MessageHandlers
{
    /// <summary>
    /// A code, a command, an answer to what was asked, more words about an open appeal; whatever is left becomes a draft.
    /// </summary>
    public static IReadOnlyList<Type> OfResidents { get; } =
    [
        typeof(AccountLinking),
        typeof(PrivateChatInvites),
        typeof(ResidentWordOrCommand),
        typeof(ResidentCommands),
        typeof(ResidentNames),
        typeof(DirectLineQuestionDialog),
        typeof(UnsolvedReasonHandler),
        typeof(RatingRemarkHandler),
        typeof(DocumentService),
        typeof(ReceptionMessageHandler),
        typeof(TypedChoices),
        typeof(AppealAdditionHandler),
        typeof(ShortAnswers),
        typeof(AppealReplyHandler),
        typeof(DraftService),
    ];

    public static IReadOnlyList<Type> OfResidentPresses { get; } =
    [
        typeof(ConsentPressHandler),
        typeof(ConsentWithdrawal),
        typeof(IdentityPressHandler),
        typeof(AppealPressHandler),
        typeof(DraftPressHandler),
        typeof(FormalAppealChoice),
        typeof(ResidentNames),
        typeof(ReceptionMessageHandler),
        typeof(DirectLineMessageHandler),
        typeof(HeldMessagePressHandler),
    ];

    /// <summary>What goes on when the choice about personal data is made.</summary>
    public static IReadOnlyList<Type> OfConsentChoices { get; } = [typeof(DraftService), typeof(ReceptionMessageHandler),
        typeof(DirectLineQuestionDialog)];

    /// <summary>
    /// A further part of an album, a command, an answer to what was asked, a reply to a card; else a note in a thread, or a hint in
    /// private.
    /// </summary>
    public static IReadOnlyList<Type> OfStaff { get; } =
    [
        typeof(AnswerAlbumHandler),
        typeof(RegistrationDialog),
        typeof(WordsOrCommand),
        typeof(TypedCommandHandler),
        typeof(CommandInputHandler),
        typeof(CardReplyHandler),
        typeof(StaffInviteCodeHandler),
        typeof(ThreadNoteHandler),
        typeof(ForwardedMessageHandler),
        typeof(UnknownWordsHandler),
    ];

    public static IServiceCollection AddMessageHandlers(this IServiceCollection services)
    {
        foreach (var handler in OfResidents.Union(OfResidentPresses).Union(OfConsentChoices).Union(OfStaff))
        {
            services.AddSingleton(handler);
        }

        return services
            .AddSingleton(p => new ResidentMessageRouter(InOrder<IResidentMessageHandler>(p, OfResidents)))
            .AddSingleton(p => new ResidentPressRouter(InOrder<IResidentPressHandler>(p, OfResidentPresses)))
            .AddSingleton(p => InOrder<IConsentChoiceHandler>(p, OfConsentChoices))
            .AddSingleton(p => new StaffMessageRouter(InOrder<IStaffMessageHandler>(p, OfStaff)));
    }

    private static IReadOnlyList<T> InOrder<T>(IServiceProvider services, IReadOnlyList<Type> handlers) =>
        [.. handlers.Select(handler => (T)services.GetRequiredService(handler))];
}
