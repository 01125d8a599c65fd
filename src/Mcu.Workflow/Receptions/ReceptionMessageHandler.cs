using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Receptions;

/// <summary>
/// A resident books a personal reception: who, which day, when, their name, what about. One future booking with each official.
/// </summary>
internal sealed class ReceptionMessageHandler(Consents consents, EmergencyDetector emergencyDetector)
    : IResidentMessageHandler, IResidentPressHandler, IConsentChoiceHandler
{
    private const string Verb = "slot";
    private const int LongestName = 100;
    private const int LongestSubject = 500;
    private static readonly TimeSpan WordsWithin = TimeSpan.FromHours(1);

    public static bool Open(MessageContext context) => context.Municipality.Regulation.Receptions.Count > 0;
    public static Button Wanted(MessageContext context) => new(context.Texts.Say("button.reception"), $"{Verb}::");

    /// <summary>What is booked already, else the first step of booking.</summary>
    public async Task Begin(MessageContext context, Resident resident)
    {
        if (!Open(context))
        {
            context.Reply(new Content(string.Join("\n", NotHere(context))));
            return;
        }

        var mine = await context.Store.BookingsOf(resident.Id, context.Now);
        if (mine.Count == 0)
        {
            await Choose(context, resident, "");
            return;
        }

        var lines = mine.Select(booking => BookingFormatter.Line(context.Work, booking));
        var buttons = mine.Select(booking =>
            (IReadOnlyList<Button>)[new Button(context.Texts.Say("button.cancel-booking", ("at", context.Work.Local(booking.At))),
            $"slot-drop:{booking.Id}:")]);
        context.Reply(new Content(string.Join("\n\n", [context.Texts.Say("reception.yours"), .. lines]))
        {
            Buttons = [.. buttons, .. mine.Count < context.Municipality.Regulation.Receptions.Count
                ? new[] { new[] { new Button(context.Texts.Say("button.book-more"), $"{Verb}::") } } : []],
        });
    }

    public IReadOnlyList<string> Verbs { get; } = [Verb, "slot-drop"];

    public Task Handle(ResidentPress press) => press.Verb == Verb
        ? Choose(press.MessageContext, press.Resident, press.Argument)
        : Drop(press.MessageContext, press.Resident, press.Id);

    /// <summary>The choice about personal data was asked on the way here: the way goes on, or ends kindly.</summary>
    public async Task ContinueAfterConsent(MessageContext context, Resident resident)
    {
        if (await ConversationPrompts.Find<PendingQuestion.ReceptionConsent>(context) is var (asked, question))
        {
            context.Store.Remove(asked);
            await (resident.Consent == ConsentChoice.Given ? Choose(context, resident, question.Choice) : Decline(context));
        }
    }

    /// <summary>The name, then the subject, that were asked for. Words of danger are never a subject only.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.ReceptionName>(context) is var (named, who))
        {
            return Answered(context, named, who.Slot) is { } chosen && await Done(AskSubject(context, chosen, context.Message.Text.Trim()));
        }

        return await ConversationPrompts.Find<PendingQuestion.ReceptionSubject>(context) is var (asked, what)
            && Answered(context, asked, what.Slot) is { } slot
            && await Done(Book(context, resident, slot, what.Name, context.Message.Text.Trim()));
    }

    /// <returns>The time that was chosen, if these words answer the question and the time is still one.</returns>
    private Slot? Answered(MessageContext context, Conversation asked, string slot)
    {
        context.Store.Remove(asked);
        var text = context.Message.Text.Trim();
        return context.Now - asked.At > WordsWithin || text.Length == 0 || emergencyDetector.IsEmergency(text)
            ? null : Slot.Read(context.Municipality.Regulation, slot);
    }

    private static async Task<bool> Done(Task step)
    {
        await step;
        return true;
    }

    private static IEnumerable<string> NotHere(MessageContext context)
    {
        var (texts, regulation) = (context.Texts, context.Municipality.Regulation);
        var (phone, hours) = (regulation.Municipality.Phone, regulation.Municipality.Hours);
        yield return phone is null ? texts.Say("reception.not-here")
            : hours is null ? texts.Say("reception.by-phone", ("phone", phone))
            : texts.Say("reception.by-phone-at", ("phone", phone), ("hours", hours));
        if (regulation.FormalAppeal.Reception is { } when)
        {
            yield return texts.Say("formal.way.reception-at", ("when", when));
        }
    }

    private static Task Decline(MessageContext context)
    {
        context.Say("reception.no-name");
        return Task.CompletedTask;
    }

    /// <summary>Whoever is received is known by name, so there is no booking without consent.</summary>
    private async Task Choose(MessageContext context, Resident resident, string argument)
    {
        if (consents.Needed(context, resident) || resident.Consent != ConsentChoice.Given)
        {
            await ConversationPrompts.SetPending(context, new PendingQuestion.ReceptionConsent(argument));
            context.Say("reception.needs-name");
            consents.Ask(context);
            return;
        }

        if (await SlotMenu.Choose(context, Verb, argument) is { } slot && !await HasOne(context, resident, slot))
        {
            await ConversationPrompts.SetPending(context, new PendingQuestion.ReceptionName(slot.ToString()));
            context.Say("reception.ask-name", ("at", slot.At));
        }
    }

    private static async Task AskSubject(MessageContext context, Slot slot, string name)
    {
        await ConversationPrompts.SetPending(context, new PendingQuestion.ReceptionSubject(slot.ToString(), Shortened(name, LongestName)));
        context.Say("reception.ask-subject");
    }

    private static async Task Book(MessageContext context, Resident resident, Slot slot, string name, string subject)
    {
        if (await HasOne(context, resident, slot) || !await SlotMenu.Free(context, slot, Verb))
        {
            return;
        }

        var booking = new Booking
        {
            Id = context.Municipality.Ids.Next(),
            Reception = slot.Reception.Code,
            At = context.Municipality.At(slot.At),
            State = BookingState.Booked,
            ResidentId = resident.Id,
            Chat = context.Message.Chat.ToString(),
            Name = name,
            Subject = Shortened(subject, LongestSubject),
            CreatedAt = context.Now,
        };
        context.Store.Add(booking);
        context.Reply(new Content(context.Texts.Say("reception.booked", ("what", BookingFormatter.Line(context.Work, booking)))));
    }

    private static async Task<bool> HasOne(MessageContext context, Resident resident, Slot slot)
    {
        if ((await context.Store.BookingsOf(resident.Id, context.Now))
            .FirstOrDefault(booking => booking.Reception == slot.Reception.Code) is not { } mine)
        {
            return false;
        }

        context.Say("reception.has-one", ("what", BookingFormatter.Line(context.Work, mine)));
        return true;
    }

    private static async Task Drop(MessageContext context, Resident resident, long id)
    {
        if (await context.Store.FindBooking(id) is not { State: BookingState.Booked } booking || booking.ResidentId != resident.Id
            || booking.At <= context.Now)
        {
            context.Refuse(new Refusal("refusal.no-booking"));
            return;
        }

        context.Store.Remove(booking);
        context.Chosen();
        context.Say("reception.dropped", ("what", BookingFormatter.Line(context.Work, booking)));
    }

    private static string Shortened(string text, int most) =>
        text.ReplaceLineEndings(" ") is var line && line.Length > most ? line[..most] : line;
}
