using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

/// <summary>How requests for information look: the small card of whoever is asked, and the lines of the appeal's card.</summary>
internal static class RequestFace
{
    /// <summary>All that this chat is asked about the appeal; nothing of the appeal itself, which is not theirs.</summary>
    public static async Task<Content> Of(Work work, Appeal appeal, Card card)
    {
        var person = await work.Registry.PersonAt(Address.Parse(card.Chat));
        var asked = (await work.Registry.RequestsOf(appeal.Id)).Where(request => person is not null && Requests.Asks(work, request, person)).ToList();
        var staff = await work.Registry.Staff();
        var blocks = asked.Select(request => work.Texts.Say(
            request.Waits ? "request.card" : "request.card-done",
            ("number", appeal.FullNumber), ("n", request.Number), ("who", staff.FirstOrDefault(p => p.Id == request.AskedById)?.Name ?? ""),
            ("due", work.Local(request.DueAt)), ("question", request.Question), ("answer", request.Answer)));
        var buttons = asked.Where(request => request.Waits && !appeal.Ended).Select(request => (IReadOnlyList<Button>)
            [new Button(work.Texts.Say("button.received", ("n", request.Number)), StaffCommand.Press("received", appeal.Id, $"{request.Id}"))]);
        return new Content(string.Join("\n\n", blocks)) { Buttons = [.. buttons] };
    }

    public static async Task<string> Lines(Work work, Appeal appeal) => appeal.Requests == 0 ? "" : string.Concat(
        (await work.Registry.RequestsOf(appeal.Id)).Select(request => "\n" + work.Texts.Say(
            request.ReceivedAt is null ? "card.request" : "card.request-done",
            ("n", request.Number), ("to", request.To), ("due", work.Local(request.DueAt)), ("at", work.Local(request.ReceivedAt ?? request.AskedAt)))));
}
