using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>How requests for information look: the small card of whoever is asked, and the lines of the appeal's card.</summary>
internal static class InformationRequestView
{
    /// <summary>All that this chat is asked about the appeal; nothing of the appeal itself, which is not theirs.</summary>
    public static async Task<Content> Of(UnitOfWork work, Appeal appeal, Card card)
    {
        var person = await work.Store.PersonAt(Address.Parse(card.Chat));
        var asked = (await work.Store.RequestsOf(appeal.Id))
            .Where(request => person is not null && InformationRequests.Asks(work, request, person)).ToList();
        var staff = await work.Store.Staff();
        var blocks = asked.Select(request => work.Texts.Say(
            request.Waits ? "request.card" : "request.card-done",
            ("number", appeal.FullNumber), ("n", request.Number), ("who", staff.FirstOrDefault(p => p.Id == request.AskedById)?.Name ?? ""),
            ("due", work.Local(request.DueAt)), ("question", request.Question), ("answer", request.Answer)));
        var buttons = asked.Where(request => request.Waits && !appeal.Ended).Select(request => (IReadOnlyList<Button>)
            [new Button(work.Texts.Say("button.received", ("n", request.Number)),
            StaffCommand.Press("received", appeal.Id, $"{request.Id}"))]);
        return new Content(string.Join("\n\n", blocks)) { Buttons = [.. buttons] };
    }

    public static async Task<string> Lines(UnitOfWork work, Appeal appeal) => appeal.Requests == 0 ? "" : string.Concat(
        (await work.Store.RequestsOf(appeal.Id)).Select(request => "\n" + work.Texts.Say(
            request.ReceivedAt is null ? "card.request" : "card.request-done",
            ("n", request.Number), ("to", request.To), ("due", work.Local(request.DueAt)),
            ("at", work.Local(request.ReceivedAt ?? request.AskedAt)))));
}
