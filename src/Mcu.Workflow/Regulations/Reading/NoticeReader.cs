using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads what residents are told, and what the intake takes from them.</summary>
internal sealed class NoticeReader(Section root, Regulation? basis)
{
    public Consent Consent() => Read("consent", basis?.Consent, static (part, was) => new Consent(
        part.Text("version", was?.Version),
        part.Text("text", Regulations.Consent.IsRight, Expected.ConsentText, was?.Text),
        part.Text("textEn", Regulations.Consent.IsRight, Expected.ConsentText, was?.TextEn)))
        ?? new Consent("", "", "");

    public Keeping Keeping() => Read("keeping", basis?.Keeping, static (part, was) => new Keeping(
        part.Number("closedAppealYears", 1, 75, was?.ClosedAppealYears),
        part.Number("formalAppealYears", 1, 75, was?.FormalAppealYears),
        part.Number("draftDays", 1, 365, was?.DraftDays),
        part.Number("rawDays", 1, 365, was?.RawDays)))
        ?? new Keeping(0, 0, 0, 0);

    public FormalAppeal FormalAppeal() => Read("formalAppeal", basis?.FormalAppeal, static (part, was) => new FormalAppeal(
        part.Text("text", was?.Text), part.Text("textEn", was?.TextEn), part.Texts("words", Stem.IsRight, _ => Stem.Expected, was?.Words))
    {
        Gosuslugi = part.Link("gosuslugi") ?? was?.Gosuslugi,
        Site = part.Link("site"),
        Post = part.OptionalText("post"),
        Reception = part.OptionalText("reception"),
    })
        ?? new FormalAppeal("", "", []);

    public Pos Pos() => Read("pos", Regulations.Pos.None, static (part, _) =>
        new Pos(part.Text("widget", static code => code.Length <= 12 && code.All(char.IsAsciiDigit), Expected.Widget)))!;

    public Emergency Emergency() => Read("emergency", basis?.Emergency, static (part, was) => new Emergency(
        part.Texts("words", Stem.IsRight, _ => Stem.Expected, was?.Words),
        part.Texts("unless", Stem.IsRight, _ => Stem.Expected, was?.Unless),
        part.Text("text", was?.Text),
        part.Text("textEn", was?.TextEn)))
        ?? new Emergency([], [], "", "");

    public IntakeLimits Intake() => Read("intake", basis?.Intake, static (part, was) => new IntakeLimits(
        part.Number("messagesPerMinute", 1, 1000, was?.MessagesPerMinute),
        part.Number("maxFileMegabytes", 1, 2000, was?.MaxFileMegabytes)))
        ?? new IntakeLimits(0, 0);

    private T? Read<T>(string key, T? was, Func<Section, T?, T> read)
        where T : class
    {
        var part = root.Part(key, required: was is null);
        if (part is null)
        {
            return was;
        }

        var value = read(part, was);
        part.Close();
        return value;
    }
}
