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
        RegularDates = RegularDateReader.Read(root, basis),
        Quiet = QuietReader.Read(root, basis?.Quiet),
        Wording = WordingReader.Read(root),
    };

    private bool Inherits(string key) => basis is not null && root.Find(key) is null;

    private Municipality ReadMunicipality()
    {
        // The name is never inherited: an answer must not go out in the name of the sample municipality.
        var part = root.Part("municipality", required: true);
        var zone = root.Text("timeZone", Patterns.IsZone, Expected.Zone, basis?.Municipality.TimeZone);
        var language = root.OneOf("language", ["ru", "en"], basis?.Municipality.Language);
        var read = new Municipality(part?.Text("name") ?? "", part?.OptionalText("nameGenitive"), zone, language);
        part?.Close();
        return read;
    }

    private Numbering ReadNumbers()
    {
        var part = root.Part("numbers", required: basis is null);
        var was = basis?.Numbers;
        var read = new Numbering(
            part?.Text("series", was?.Series) ?? was?.Series ?? "",
            part?.Text("pattern", Patterns.IsNumberPattern, Expected.Pattern, was?.Pattern) ?? was?.Pattern ?? "");
        part?.Close();
        return read;
    }
}
