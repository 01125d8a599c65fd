using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Intake;
using Mcu.Bots.Intake.Entering;
using Mcu.Bots.Papers;
using Mcu.Bots.Receptions;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;

namespace Mcu.Bots.Dispatch;

/// <summary>
/// Who takes what comes in. A message goes down its list to the first handler that takes it; a press goes to the one handler of its verb. A new
/// handler is its class and its line here. The buttons of the staff are their commands: <see cref="CommandSetup"/>.
/// </summary>
internal static class MessageHandlers
{
    /// <summary>A code, a command, an answer to what was asked, more words about an open appeal; whatever is left becomes a draft.</summary>
    public static IReadOnlyList<Type> OfResidents { get; } =
    [
        typeof(Joining),
        typeof(PrivateCalls),
        typeof(ResidentWordOrCommand),
        typeof(ResidentCommands),
        typeof(ResidentNames),
        typeof(LineAsking),
        typeof(UnsolvedReasonHandler),
        typeof(RatingRemarkHandler),
        typeof(PaperDesk),
        typeof(ReceptionRoom),
        typeof(TypedChoices),
        typeof(AppealAdditionHandler),
        typeof(ShortAnswers),
        typeof(AppealReplyHandler),
        typeof(DraftDesk),
    ];

    public static IReadOnlyList<Type> OfResidentPresses { get; } =
    [
        typeof(ConsentPressHandler),
        typeof(Forgetting),
        typeof(IdentityPressHandler),
        typeof(AppealPressHandler),
        typeof(DraftPressHandler),
        typeof(FormalFork),
        typeof(ResidentNames),
        typeof(ReceptionRoom),
        typeof(LineRoom),
        typeof(HeldMessagePressHandler),
    ];

    /// <summary>What goes on when the choice about personal data is made.</summary>
    public static IReadOnlyList<Type> OfConsentChoices { get; } = [typeof(DraftDesk), typeof(ReceptionRoom), typeof(LineAsking)];

    /// <summary>A further part of an album, a command, an answer to what was asked, a reply to a card; else a note in a thread, or a hint in private.</summary>
    public static IReadOnlyList<Type> OfStaff { get; } =
    [
        typeof(AnswerAlbumHandler),
        typeof(EntryDesk),
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
