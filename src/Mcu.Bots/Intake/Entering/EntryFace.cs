using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Intake.Entering;

/// <summary>How the form looks: its questions with their ready answers, and the summary before it is entered.</summary>
internal sealed class EntryFace(EntryBook book)
{
    private const int MostText = 1500;

    /// <summary>In the order of the summary. Ten buttons are all that the strictest messenger takes.</summary>
    private static readonly EntryField[] Changeable =
        [EntryField.Source, EntryField.Number, EntryField.Kind, EntryField.Received, EntryField.Name, EntryField.Address, EntryField.Text, EntryField.Topic, EntryField.Place, EntryField.About];

    public static string Question(EntryForm form, EntryField field) => field switch
    {
        EntryField.Name => $"ask.entry-name-{form.Who.ToString().ToLowerInvariant()}",
        EntryField.Contact => form.Who == ApplicantKind.Group ? "ask.entry-contact-group" : "ask.entry-contact",
        EntryField.Text when form.Files.Count > 0 => "ask.entry-text-to-files",
        _ => $"ask.entry-{field.ToString().ToLowerInvariant()}",
    };

    public static IReadOnlyList<IReadOnlyList<Button>> Answers(Turn turn, EntryForm form, EntryField field) => field switch
    {
        EntryField.Source => [.. Sources.Entered.Where(source => source is not (Sources.Pos or Sources.Incidents)).Select(source => Choice(turn.Texts.Say($"source.{source}"), field, source)).Chunk(2)],
        EntryField.Way => [[Choice(turn.Texts.Say("button.at-reception"), field, "1"), Choice(turn.Texts.Say("button.by-telephone"), field, "0")]],
        EntryField.Kind when form.OnlyMessage => [[Kind(turn, AppealKind.Message)]],
        EntryField.Kind => [[Kind(turn, AppealKind.Message), Kind(turn, AppealKind.Formal)]],
        EntryField.Name => [.. Names(turn.Texts, form)],
        EntryField.Contact when form.Who == ApplicantKind.Company => [[None(turn.Texts, "button.entry-no-contact", field)]],
        EntryField.Address => [[None(turn.Texts, "button.entry-no-address", field)]],
        EntryField.Text when form.Files.Count > 0 => [[None(turn.Texts, "button.entry-only-files", field)]],
        EntryField.About => [[None(turn.Texts, "button.entry-nobody", field)]],
        EntryField.Place => [[None(turn.Texts, "button.entry-no-place", field)]],
        _ => [],
    };

    /// <summary>Everything, the date by which an answer is owed, what else is known of the applicant.</summary>
    public async Task<Content> Summary(Turn turn, EntryForm form)
    {
        var (texts, version) = (turn.Texts, form.Version.ToString(CultureInfo.InvariantCulture));
        var stopped = await book.Stopped(turn.Work, form);
        List<string> lines =
        [
            texts.Say("entry.head"),
            .. await Lines(turn, form),
            .. book.LateBy(turn, form) is { } by ? [texts.Say("entry.late", ("by", by))] : Array.Empty<string>(),
            .. stopped is null ? Array.Empty<string>() : [texts.Say("entry.stopped", ("number", stopped.FullNumber))],
        ];
        return new Content(string.Join("\n", lines))
        {
            Buttons =
            [
                [new Button(texts.Say("button.entry-enter"), StaffCommand.Press("register", null, $"enter={version}"))],
                .. stopped is null ? Array.Empty<IReadOnlyList<Button>>() : [[new Button(texts.Say("button.entry-stopped"), StaffCommand.Press("register", null, $"stopped={version}"))]],
                .. MayBeInformation(form) ? [[Press(texts, "button.entry-inform", $"inform={version}")]] : Array.Empty<IReadOnlyList<Button>>(),
                [Press(texts, "button.entry-change", "change"), Press(texts, "button.never-mind", "drop")],
            ],
        };
    }

    /// <summary>A formal appeal has to be answered by the law: it is never entered for information only.</summary>
    public static bool MayBeInformation(EntryForm form) => form.Kind == AppealKind.Message;

    public static Content Fields(Phrasebook texts, EntryForm form) => new(texts.Say("entry.which"))
    {
        Buttons = [.. Changeable.Where(field => field != EntryField.About || form.Kind == AppealKind.Formal)
            .Select(field => Press(texts, $"entryfield.{field.ToString().ToLowerInvariant()}", $"ask={field}")).Chunk(2)],
    };

    public static string Entered(Turn turn, Appeal appeal) => turn.Texts.Say(
        appeal.ForInformation ? "entry.done-information" : appeal.Ended ? "entry.done-stopped" : appeal.Formal ? "entry.done-formal" : "entry.done", ("number", appeal.FullNumber), ("due", turn.Work.Local(appeal.DueAt)));

    private async Task<IReadOnlyList<string>> Lines(Turn turn, EntryForm form)
    {
        var texts = turn.Texts;
        var lines = new List<string>
        {
            texts.Say("entry.source", ("source", texts.Say($"source.{form.Source}")), ("kind", KindName(texts, form.Kind!.Value))),
            texts.Say("entry.received", ("day", form.ReceivedOn)),
            texts.Say("entry.who", ("who", form.Applicant.Name.Length == 0 ? texts.Say("entry.anonymous") : ApplicantWords.Named(texts, form.Applicant))),
            texts.Say("entry.answer-to", ("address", form.Mail ?? form.Address ?? form.Phone ?? texts.Say("entry.no-address"))),
            texts.Say("card.topic", ("topic", CardFace.TopicName(turn.Work, form.Topic))),
            texts.Say("card.place", ("place", form.PlaceText ?? texts.Say("card.no-place"))),
        };
        if (form.OutsideNumber is { } number)
        {
            lines.Insert(1, form.OutsideDate is { } day ? texts.Say("entry.number-dated", ("number", number), ("day", day)) : texts.Say("entry.number", ("number", number)));
        }

        if (Complaint.Read(form.About) is { } complaint)
        {
            lines.Add(texts.Say("card.complains", ("about", await ComplainedOf.Named(turn.Work, complaint))));
        }

        return [.. lines, .. Text(texts, form), texts.Say("entry.due", ("due", turn.Work.Local(book.Deadline(turn, form).Deadline.DueAt)))];
    }

    private static IEnumerable<string> Text(Phrasebook texts, EntryForm form)
    {
        yield return texts.Say("entry.text", ("text", Excerpt.Of(form.Text!, MostText)));
        if (form.Files.Count > 0)
        {
            yield return texts.Say("card.files", ("n", form.Files.Count));
        }
    }

    /// <summary>A citizen's name is simply written; the rest is chosen first.</summary>
    private static IEnumerable<IReadOnlyList<Button>> Names(Phrasebook texts, EntryForm form)
    {
        var others = Enum.GetValues<ApplicantKind>().Where(who => who != form.Who).Select(who => Choice(texts.Say($"applicant.{who.ToString().ToLowerInvariant()}"), EntryField.Name, who.ToString()));
        return [.. others.Chunk(2), [None(texts, "button.entry-anonymous", EntryField.Name)]];
    }

    private static Button Kind(Turn turn, AppealKind kind) => Choice(KindName(turn.Texts, kind), EntryField.Kind, kind.ToString());

    private static string KindName(Phrasebook texts, AppealKind kind) => texts.Say($"kind.{kind.ToString().ToLowerInvariant()}");

    private static Button None(Phrasebook texts, string key, EntryField field) => Choice(texts.Say(key), field, EntryChoices.None);

    private static Button Choice(string text, EntryField field, string value) => new(text, StaffCommand.Press("register", null, $"{field}={value}"));

    private static Button Press(Phrasebook texts, string key, string argument) => new(texts.Say(key), StaffCommand.Press("register", null, argument));
}
