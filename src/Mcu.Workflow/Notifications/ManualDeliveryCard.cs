using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Notifications;

/// <summary>How something that is to be sent by hand looks: what it is, to whom, which way, and what became of it.</summary>
internal static class ManualDeliveryCard
{
    private static readonly string[] Nothing = [];

    /// <summary>Systems that an answer is put into by hand.</summary>
    private static readonly string[] Systems = [Sources.Pos, Sources.Incidents, Sources.Documents, Sources.Reception];

    public static async Task<Content> Of(UnitOfWork work, Appeal appeal, Card card)
    {
        var delivery = (await work.Store.FindErrand(card.ErrandId!.Value))!;
        var texts = work.Texts;

        // Who asks and where they live is not for the common chat.
        var privately = card.Chat != work.Municipality.StaffChat.ToString();
        List<string> lines =
        [
            texts.Say($"errand.head-{Name(delivery.Kind)}", ("number", appeal.FullNumber)),
            .. privately && appeal.Applicant is { } applicant
                ? [texts.Say("errand.to", ("who", ApplicantFormatter.Named(texts, applicant)))] : Nothing,
            .. privately ? [Way(texts, appeal)] : Nothing,
            .. delivery is { Open: true, DueAt: { } due } ? [texts.Say("errand.due", ("due", work.Local(due)))] : Nothing,
            .. await Outcome(work, delivery),
        ];
        return new Content(string.Join("\n", lines)) { Buttons = delivery.Open ? [[Sent(texts, delivery)]] : [] };
    }

    /// <summary>«Письмом: …», «В ПОС, № …»: where it came from says the way, else what is known of the applicant.</summary>
    private static string Way(Phrasebook texts, Appeal appeal) => (appeal.Source, appeal.Applicant) switch
    {
        (var source, _) when Systems.Contains(source) =>
            texts.Say(appeal.OutsideNumber is null
            ? "errand.by-system" : "errand.by-system-number", ("system", texts.Say($"source.{source}")), ("number", appeal.OutsideNumber)),
        (_, { Mail: { } mail }) => texts.Say("errand.by-mail", ("mail", mail)),
        (_, { Address: { } address }) => texts.Say("errand.by-letter", ("address", address)),
        (_, { Phone: { } phone }) => texts.Say("errand.by-phone", ("phone", phone)),
        _ => texts.Say("errand.by-nothing", ("number", appeal.Called)),
    };

    private static async Task<string[]> Outcome(UnitOfWork work, ManualDelivery delivery) => delivery.State switch
    {
        ErrandState.Open => [work.Texts.Say("errand.open")],
        ErrandState.Withdrawn => [work.Texts.Say("errand.withdrawn")],
        ErrandState.Sent =>
            [work.Texts.Say("errand.sent", ("at", work.Local(delivery.EndedAt!.Value)),
            ("who", (await work.Store.FindPerson(delivery.DoneById!.Value))?.Name),
            ("proof", Proof(work.Texts, delivery.Proof, delivery.Files)))],
    };

    /// <summary>The number or the link, a picture, or plainly that there is neither.</summary>
    public static string Proof(Phrasebook texts, string words, IReadOnlyList<FileRef> files) => (words.Length, files.Count) switch
    {
        (0, 0) => texts.Say("errand.no-proof"),
        (_, 0) => words,
        (0, var n) => texts.Say("errand.picture", ("n", n)),
        (_, var n) => $"{words}; {texts.Say("errand.picture", ("n", n))}",
    };

    public static string IdOf(ManualDelivery delivery) => delivery.Id.ToString(CultureInfo.InvariantCulture);

    private static Button Sent(Phrasebook texts, ManualDelivery delivery) =>
        new(texts.Say("button.sent"), StaffCommand.Press("sent", delivery.AppealId, IdOf(delivery)));

    private static string Name(ErrandKind kind) => kind switch
    {
        ErrandKind.Answer => "answer",
        ErrandKind.Notice => "notice",
    };
}
