using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Receptions.Model;

namespace Mcu.Workflow.Receptions;

/// <summary>
/// «/book»: books a personal reception for somebody who has called or come. In a private talk only: the name is nobody else's business.
/// </summary>
internal sealed class BookCommand : StaffCommand
{
    private const int LongestName = 100;
    private const int LongestSubject = 500;

    public override string Name => "book";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Receptions];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!context.Message.Private)
        {
            return new Refusal("refusal.book-in-private");
        }

        if (context.Municipality.Regulation.Receptions.Count == 0)
        {
            return new Refusal("refusal.no-receptions");
        }

        if (await SlotMenu.Choose(context, Name, invocation.Argument) is not { } slot)
        {
            return null;
        }

        var parts = invocation.Words.Split(';', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            await ConversationPrompts.Prompt(context, Name, null, invocation.Words.Length == 0
                ? "ask.book" : "ask.book-again", slot.ToString());
            return null;
        }

        Add(context, slot, parts[0], parts[1]);
        return null;
    }

    private static void Add(MessageContext context, Slot slot, string name, string subject)
    {
        var booking = new Booking
        {
            Id = context.Municipality.Ids.Next(),
            Reception = slot.Reception.Code,
            At = context.Municipality.At(slot.At),
            State = BookingState.Booked,
            Name = Shortened(name, LongestName),
            Subject = Shortened(subject, LongestSubject),
            PersonId = context.RequireStaff.Id,
            CreatedAt = context.Now,
        };
        context.Store.Add(booking);
        context.Say("done.book", ("name", booking.Name), ("what", BookingFormatter.Line(context.Work, booking)));
    }

    private static string Shortened(string text, int most) => text.Length > most ? text[..most] : text;
}
