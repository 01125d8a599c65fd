namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads a file from top to bottom: this page is its table of contents.</summary>
internal sealed class RegulationReader(Section root, Regulation? basis)
{
    private readonly RuleReader _rules = new(root, basis);
    private readonly NoticeReader _notices = new(root, basis);

    /// <summary>The regulation; not to be used when a fault was reported on the way.</summary>
    public Regulation Read()
    {
        var regulation = WithWhatMayBeLeftOut(WithWhatMustBeThere());
        root.Close();
        CrossChecks.Look(regulation, root);
        return regulation;
    }

    private Regulation WithWhatMustBeThere()
    {
        var (municipality, blocks) = (ReadMunicipality(), Inherits("blocks") ? basis!.Blocks : StructureReader.Blocks(root));
        return new Regulation
        {
            Municipality = municipality,
            Numbers = ReadNumbers(),
            Registering = ReadRegistering(),
            Roles = Inherits("roles") ? basis!.Roles : StructureReader.Roles(root),
            Blocks = blocks,
            Organisations = OrganisationReader.Read(root, municipality, blocks),
            Topics = TopicReader.Topics(root, basis),
            TopicGroups = TopicReader.Groups(root, basis),
            EmergencyRoutes = TopicReader.Routes(root, basis),
            Answers = _rules.Answers(),
            Imports = ImportReader.Read(root, basis?.Imports),
            Deadlines = Inherits("deadlines") ? basis!.Deadlines : DeadlineReader.Read(root),
            Pauses = DeadlineReader.Pauses(root, basis?.Pauses) ?? Pauses.Never,
            Request = root.Text("request", Patterns.IsTerm, Expected.Term, basis?.Request),
            OpenSources = _rules.OpenSources(),
            Time = _rules.Time(),
            Reminders = _rules.Reminders(),
            Routine = _rules.Routine(),
            Consent = _notices.Consent(),
            Keeping = _notices.Keeping(),
            FormalAppeal = _notices.FormalAppeal(),
            Emergency = _notices.Emergency(),
            Intake = _notices.Intake(),
        };
    }

    private Regulation WithWhatMayBeLeftOut(Regulation regulation) => regulation with
    {
        Act = ActReader.Read(root),
        Path = Inherits("path") ? basis!.Path : PathReader.Read(root),
        UnansweredAfter = UnansweredAfter(),
        Escalation = root.Find("escalation") is null ? basis?.Escalation ?? [] : EscalationReader.Read(root),
        RecurringDutys = RegularDateReader.Read(root, basis),
        Quiet = QuietReader.Read(root, basis?.Quiet),
        Pos = _notices.Pos(),
        Receptions = ReceptionReader.Read(root),
        Wording = WordingReader.Read(root),
    };

    private bool Inherits(string key) => basis is not null && root.Find(key) is null;

    private string UnansweredAfter()
    {
        var part = root.Part("directLine", required: false);
        var read = part?.Text("unansweredAfter", Patterns.IsTerm, Expected.Term, basis?.UnansweredAfter) ?? basis?.UnansweredAfter ?? "2wd";
        part?.Close();
        return read;
    }

    private Municipality ReadMunicipality()
    {
        // The name is never inherited: an answer must not go out in the name of the sample municipality.
        var part = root.Part("municipality", required: true);
        var zone = root.Text("timeZone", Patterns.IsZone, Expected.Zone, basis?.Municipality.TimeZone);
        var language = root.OneOf("language", ["ru", "en"], basis?.Municipality.Language);
        var read = new Municipality(part?.Text("name") ?? "", part?.OptionalText("nameGenitive"), zone, language)
        {
            Address = part?.OptionalText("address"),
            Hours = part?.OptionalText("hours"),
            Phone = part?.OptionalText("phone"),
        };
        part?.Close();
        return read;
    }

    private Numbering ReadNumbers()
    {
        var part = root.Part("numbers", required: basis is null);
        var read = Series(part, basis?.Numbers);
        var formal = part?.Part("formal", required: false);
        read = read with { Formal = formal is null ? basis?.Numbers.Formal : Series(formal, basis?.Numbers.Formal) };
        if (read.Formal is { } own && own.Format(2026, 17) == read.Format(2026, 17))
        {
            (formal ?? part)?.Fault("series", Expected.SeriesOfItsOwn);
        }

        formal?.Close();
        part?.Close();
        return read;
    }

    private static Numbering Series(Section? part, Numbering? was) => new(
        part?.Text("series", was?.Series) ?? was?.Series ?? "",
        part?.Text("pattern", Patterns.IsNumberPattern, Expected.Pattern, was?.Pattern) ?? was?.Pattern ?? "");

    private Registering ReadRegistering()
    {
        var part = root.Part("registering", required: basis is null);
        var read = new Registering(part?.Texts("mailZones", Patterns.IsMailZone, _ => Expected.MailZone, basis?.Registering.MailZones)
            ?? basis?.Registering.MailZones ?? []);
        part?.Close();
        return read;
    }
}
