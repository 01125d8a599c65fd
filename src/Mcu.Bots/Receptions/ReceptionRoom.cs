using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;

namespace Mcu.Bots.Receptions;

/// <summary>A resident books a personal reception: who, which day, when, their name, what about. One future booking with each official.</summary>
internal sealed class ReceptionRoom(Consents consents, Alarm alarm)
    : IResidentMessageHandler, IResidentPressHandler, IConsentChoiceHandler
{
    private const string Verb = "slot";
    private const int LongestName = 100;
    private const int LongestSubject = 500;
    private static readonly TimeSpan WordsWithin = TimeSpan.FromHours(1);

    public static bool Open(Turn turn) => turn.Town.Regulation.Receptions.Count > 0;
    public static Button Wanted(Turn turn) => new(turn.Texts.Say("button.reception"), $"{Verb}::");

    /// <summary>What is booked already, else the first step of booking.</summary>
    public async Task Begin(Turn turn, Resident resident)
    {
        if (!Open(turn))
        {
            turn.Reply(new Content(string.Join("\n", NotHere(turn))));
            return;
        }

        var mine = await turn.Registry.BookingsOf(resident.Id, turn.Now);
        if (mine.Count == 0)
        {
            await Choose(turn, resident, "");
            return;
        }

        var lines = mine.Select(booking => BookingWords.Line(turn.Work, booking));
        var buttons = mine.Select(booking => (IReadOnlyList<Button>)[new Button(turn.Texts.Say("button.cancel-booking", ("at", turn.Work.Local(booking.At))), $"slot-drop:{booking.Id}:")]);
        turn.Reply(new Content(string.Join("\n\n", [turn.Texts.Say("reception.yours"), .. lines]))
        {
            Buttons = [.. buttons, .. mine.Count < turn.Town.Regulation.Receptions.Count ? new[] { new[] { new Button(turn.Texts.Say("button.book-more"), $"{Verb}::") } } : []],
        });
    }

    public IReadOnlyList<string> Verbs { get; } = [Verb, "slot-drop"];

    public Task Handle(ResidentPress press) => press.Verb == Verb
        ? Choose(press.Turn, press.Resident, press.Argument)
        : Drop(press.Turn, press.Resident, press.Id);

    /// <summary>The choice about personal data was asked on the way here: the way goes on, or ends kindly.</summary>
    public async Task ContinueAfterConsent(Turn turn, Resident resident)
    {
        if (await Questions.Find<PendingQuestion.ReceptionConsent>(turn) is var (asked, question))
        {
            turn.Registry.Remove(asked);
            await (resident.Consent == ConsentChoice.Given ? Choose(turn, resident, question.Choice) : Decline(turn));
        }
    }

    /// <summary>The name, then the subject, that were asked for. Words of danger are never a subject only.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.ReceptionName>(turn) is var (named, who))
        {
            return Answered(turn, named, who.Slot) is { } chosen && await Done(AskSubject(turn, chosen, turn.In.Text.Trim()));
        }

        return await Questions.Find<PendingQuestion.ReceptionSubject>(turn) is var (asked, what)
            && Answered(turn, asked, what.Slot) is { } slot && await Done(Book(turn, resident, slot, what.Name, turn.In.Text.Trim()));
    }

    /// <returns>The time that was chosen, if these words answer the question and the time is still one.</returns>
    private Slot? Answered(Turn turn, Conversation asked, string slot)
    {
        turn.Registry.Remove(asked);
        var text = turn.In.Text.Trim();
        return turn.Now - asked.At > WordsWithin || text.Length == 0 || alarm.Heard(text) ? null : Slot.Read(turn.Town.Regulation, slot);
    }

    private static async Task<bool> Done(Task step)
    {
        await step;
        return true;
    }

    private static IEnumerable<string> NotHere(Turn turn)
    {
        var (texts, regulation) = (turn.Texts, turn.Town.Regulation);
        var (phone, hours) = (regulation.Municipality.Phone, regulation.Municipality.Hours);
        yield return phone is null ? texts.Say("reception.not-here")
            : hours is null ? texts.Say("reception.by-phone", ("phone", phone))
            : texts.Say("reception.by-phone-at", ("phone", phone), ("hours", hours));
        if (regulation.FormalAppeal.Reception is { } when)
        {
            yield return texts.Say("formal.way.reception-at", ("when", when));
        }
    }

    private static Task Decline(Turn turn)
    {
        turn.Say("reception.no-name");
        return Task.CompletedTask;
    }

    /// <summary>Whoever is received is known by name, so there is no booking without consent.</summary>
    private async Task Choose(Turn turn, Resident resident, string argument)
    {
        if (consents.Needed(turn, resident) || resident.Consent != ConsentChoice.Given)
        {
            await Questions.Expect(turn, new PendingQuestion.ReceptionConsent(argument));
            turn.Say("reception.needs-name");
            consents.Ask(turn);
            return;
        }

        if (await SlotMenu.Choose(turn, Verb, argument) is { } slot && !await HasOne(turn, resident, slot))
        {
            await Questions.Expect(turn, new PendingQuestion.ReceptionName(slot.ToString()));
            turn.Say("reception.ask-name", ("at", slot.At));
        }
    }

    private static async Task AskSubject(Turn turn, Slot slot, string name)
    {
        await Questions.Expect(turn, new PendingQuestion.ReceptionSubject(slot.ToString(), Shortened(name, LongestName)));
        turn.Say("reception.ask-subject");
    }

    private static async Task Book(Turn turn, Resident resident, Slot slot, string name, string subject)
    {
        if (await HasOne(turn, resident, slot) || !await SlotMenu.Free(turn, slot, Verb))
        {
            return;
        }

        var booking = new Booking
        {
            Id = turn.Town.Ids.Next(),
            Reception = slot.Reception.Code,
            At = turn.Town.At(slot.At),
            State = BookingState.Booked,
            ResidentId = resident.Id,
            Chat = turn.In.Chat.ToString(),
            Name = name,
            Subject = Shortened(subject, LongestSubject),
            CreatedAt = turn.Now,
        };
        turn.Registry.Add(booking);
        turn.Reply(new Content(turn.Texts.Say("reception.booked", ("what", BookingWords.Line(turn.Work, booking)))));
    }

    private static async Task<bool> HasOne(Turn turn, Resident resident, Slot slot)
    {
        if ((await turn.Registry.BookingsOf(resident.Id, turn.Now)).FirstOrDefault(booking => booking.Reception == slot.Reception.Code) is not { } mine)
        {
            return false;
        }

        turn.Say("reception.has-one", ("what", BookingWords.Line(turn.Work, mine)));
        return true;
    }

    private static async Task Drop(Turn turn, Resident resident, long id)
    {
        if (await turn.Registry.FindBooking(id) is not { State: BookingState.Booked } booking || booking.ResidentId != resident.Id || booking.At <= turn.Now)
        {
            turn.Refuse(new Refusal("refusal.no-booking"));
            return;
        }

        turn.Registry.Remove(booking);
        turn.Chosen();
        turn.Say("reception.dropped", ("what", BookingWords.Line(turn.Work, booking)));
    }

    private static string Shortened(string text, int most) => text.ReplaceLineEndings(" ") is var line && line.Length > most ? line[..most] : line;
}
