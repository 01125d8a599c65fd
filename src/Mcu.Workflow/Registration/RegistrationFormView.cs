using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Registration;

/// <summary>How the form looks: its questions with their ready answers, and the summary before it is entered.</summary>
internal sealed class RegistrationFormView(RegistrationFormSubmission book)
{
    private const int MostText = 1500;

    /// <summary>In the order of the summary. Ten buttons are all that the strictest messenger takes.</summary>
    private static readonly RegistrationFormField[] Changeable =
        [RegistrationFormField.Source, RegistrationFormField.Number, RegistrationFormField.Kind, RegistrationFormField.Received,
        RegistrationFormField.Name, RegistrationFormField.Address, RegistrationFormField.Text, RegistrationFormField.Topic,
        RegistrationFormField.Place, RegistrationFormField.About];

    public static string Question(RegistrationFormKind form, RegistrationFormField field) => field switch
    {
        RegistrationFormField.Name => $"ask.entry-name-{form.Who.ToString().ToLowerInvariant()}",
        RegistrationFormField.Contact => form.Who == ApplicantKind.Group ? "ask.entry-contact-group" : "ask.entry-contact",
        RegistrationFormField.Text when form.Files.Count > 0 => "ask.entry-text-to-files",
        _ => $"ask.entry-{field.ToString().ToLowerInvariant()}",
    };

    public static IReadOnlyList<IReadOnlyList<Button>> Answers(MessageContext context, RegistrationFormKind form,
        RegistrationFormField field) => field switch
        {
            RegistrationFormField.Source =>
                [.. Sources.Entered.Where(source => source is not (Sources.Pos or Sources.Incidents))
            .Select(source => Choice(context.Texts.Say($"source.{source}"), field, source)).Chunk(2)],
            RegistrationFormField.Way =>
                [[Choice(context.Texts.Say("button.at-reception"), field, "1"),
                Choice(context.Texts.Say("button.by-telephone"), field, "0")]],
            RegistrationFormField.Kind when form.OnlyMessage => [[Kind(context, AppealKind.Message)]],
            RegistrationFormField.Kind => [[Kind(context, AppealKind.Message), Kind(context, AppealKind.Formal)]],
            RegistrationFormField.Name => [.. Names(context.Texts, form)],
            RegistrationFormField.Contact when form.Who == ApplicantKind.Company =>
                [[None(context.Texts, "button.entry-no-contact", field)]],
            RegistrationFormField.Address => [[None(context.Texts, "button.entry-no-address", field)]],
            RegistrationFormField.Text when form.Files.Count > 0 => [[None(context.Texts, "button.entry-only-files", field)]],
            RegistrationFormField.About => [[None(context.Texts, "button.entry-nobody", field)]],
            RegistrationFormField.Place => [[None(context.Texts, "button.entry-no-place", field)]],
            _ => [],
        };

    /// <summary>Everything, the date by which an answer is owed, what else is known of the applicant.</summary>
    public async Task<Content> Summary(MessageContext context, RegistrationFormKind form)
    {
        var (texts, version) = (context.Texts, form.Version.ToString(CultureInfo.InvariantCulture));
        var stopped = await book.Stopped(context.Work, form);
        List<string> lines =
        [
            texts.Say("entry.head"),
            .. await Lines(context, form),
            .. book.LateBy(context, form) is { } by ? [texts.Say("entry.late", ("by", by))] : Array.Empty<string>(),
            .. stopped is null ? Array.Empty<string>() : [texts.Say("entry.stopped", ("number", stopped.FullNumber))],
        ];
        return new Content(string.Join("\n", lines))
        {
            Buttons =
            [
                [new Button(texts.Say("button.entry-enter"), StaffCommand.Press("register", null, $"enter={version}"))],
                .. stopped is null ? Array.Empty<IReadOnlyList<Button>>()
                    : [[new Button(texts.Say("button.entry-stopped"), StaffCommand.Press("register", null, $"stopped={version}"))]],
                .. MayBeInformation(form)
                    ? [[Press(texts, "button.entry-inform", $"inform={version}")]] : Array.Empty<IReadOnlyList<Button>>(),
                [Press(texts, "button.entry-change", "change"), Press(texts, "button.never-mind", "drop")],
            ],
        };
    }

    /// <summary>A formal appeal has to be answered by the law: it is never entered for information only.</summary>
    public static bool MayBeInformation(RegistrationFormKind form) => form.Kind == AppealKind.Message;

    public static Content Fields(Phrasebook texts, RegistrationFormKind form) => new(texts.Say("entry.which"))
    {
        Buttons = [.. Changeable.Where(field => field != RegistrationFormField.About || form.Kind == AppealKind.Formal)
            .Select(field => Press(texts, $"entryfield.{field.ToString().ToLowerInvariant()}", $"ask={field}")).Chunk(2)],
    };

    public static string Entered(MessageContext context, Appeal appeal) => context.Texts.Say(
        appeal.ForInformation ? "entry.done-information" : appeal.Ended ? "entry.done-stopped" : appeal.Formal
            ? "entry.done-formal" : "entry.done", ("number", appeal.FullNumber), ("due", context.Work.Local(appeal.DueAt)));

    private async Task<IReadOnlyList<string>> Lines(MessageContext context, RegistrationFormKind form)
    {
        var texts = context.Texts;
        var lines = new List<string>
        {
            texts.Say("entry.source", ("source", texts.Say($"source.{form.Source}")), ("kind", KindName(texts, form.Kind!.Value))),
            texts.Say("entry.received", ("day", form.ReceivedOn)),
            texts.Say("entry.who", ("who", form.Applicant.Name.Length == 0
                ? texts.Say("entry.anonymous") : ApplicantFormatter.Named(texts, form.Applicant))),
            texts.Say("entry.answer-to", ("address", form.Mail ?? form.Address ?? form.Phone ?? texts.Say("entry.no-address"))),
            texts.Say("card.topic", ("topic", CardView.TopicName(context.Work, form.Topic))),
            texts.Say("card.place", ("place", form.PlaceText ?? texts.Say("card.no-place"))),
        };
        if (form.OutsideNumber is { } number)
        {
            lines.Insert(1, form.OutsideDate is { } day
                ? texts.Say("entry.number-dated", ("number", number), ("day", day)) : texts.Say("entry.number", ("number", number)));
        }

        if (Complaint.Read(form.About) is { } complaint)
        {
            lines.Add(texts.Say("card.complains", ("about", await ConflictOfInterest.Named(context.Work, complaint))));
        }

        return [.. lines, .. Text(texts, form),
            texts.Say("entry.due", ("due", context.Work.Local(book.Deadline(context, form).Deadline.DueAt)))];
    }

    private static IEnumerable<string> Text(Phrasebook texts, RegistrationFormKind form)
    {
        yield return texts.Say("entry.text", ("text", Excerpt.Of(form.Text!, MostText)));
        if (form.Files.Count > 0)
        {
            yield return texts.Say("card.files", ("n", form.Files.Count));
        }
    }

    /// <summary>A citizen's name is simply written; the rest is chosen first.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Names(Phrasebook texts, RegistrationFormKind form)
    {
        var others = Enum.GetValues<ApplicantKind>().Where(who => who != form.Who)
            .Select(who => Choice(texts.Say($"applicant.{who.ToString().ToLowerInvariant()}"), RegistrationFormField.Name, who.ToString()));
        return [.. others.Chunk(2), [None(texts, "button.entry-anonymous", RegistrationFormField.Name)]];
    }

    private static Button Kind(MessageContext context, AppealKind kind) =>
        Choice(KindName(context.Texts, kind), RegistrationFormField.Kind, kind.ToString());

    private static string KindName(Phrasebook texts, AppealKind kind) => texts.Say($"kind.{kind.ToString().ToLowerInvariant()}");

    private static Button None(Phrasebook texts, string key, RegistrationFormField field) =>
        Choice(texts.Say(key), field, RegistrationFormChoices.None);

    private static Button Choice(string text, RegistrationFormField field, string value) =>
        new(text, StaffCommand.Press("register", null, $"{field}={value}"));

    private static Button Press(Phrasebook texts, string key, string argument) =>
        new(texts.Say(key), StaffCommand.Press("register", null, argument));
}
