using Mcu.Bots.Desk;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Receptions;

namespace Mcu.Bots.Commands;

/// <summary>«/book»: books a personal reception for somebody who has called or come. In a private talk only: the name is nobody else's business.</summary>
internal sealed class BookCommand : StaffCommand
{
    private const int LongestName = 100;
    private const int LongestSubject = 500;

    public override string Name => "book";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Receptions];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!turn.In.Private)
        {
            return new Refusal("refusal.book-in-private");
        }

        if (turn.Town.Regulation.Receptions.Count == 0)
        {
            return new Refusal("refusal.no-receptions");
        }

        if (await SlotMenu.Choose(turn, Name, call.Argument) is not { } slot)
        {
            return null;
        }

        var parts = call.Words.Split(';', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            await Questions.Ask(turn, Name, null, call.Words.Length == 0 ? "ask.book" : "ask.book-again", slot.ToString());
            return null;
        }

        Add(turn, slot, parts[0], parts[1]);
        return null;
    }

    private static void Add(Turn turn, Slot slot, string name, string subject)
    {
        var booking = new Booking
        {
            Id = turn.Town.Ids.Next(),
            Reception = slot.Reception.Code,
            At = turn.Town.At(slot.At),
            State = BookingState.Booked,
            Name = Shortened(name, LongestName),
            Subject = Shortened(subject, LongestSubject),
            PersonId = turn.Me.Id,
            CreatedAt = turn.Now,
        };
        turn.Registry.Add(booking);
        turn.Say("done.book", ("name", booking.Name), ("what", BookingWords.Line(turn.Work, booking)));
    }

    private static string Shortened(string text, int most) => text.Length > most ? text[..most] : text;
}
