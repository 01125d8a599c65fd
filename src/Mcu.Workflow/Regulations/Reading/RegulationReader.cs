namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads a file from top to bottom: this page is its table of contents.</summary>
internal sealed class RegulationReader(Section root, Regulation? basis)
{
    private readonly RuleReader _rules = new(root, basis);
    private readonly NoticeReader _notices = new(root, basis);

    /// <summary>The regulation; not to be used when a fault was reported on the way.</summary>
    public Regulation Read()
    {
        var (municipality, blocks) = (ReadMunicipality(), Inherits("blocks") ? basis!.Blocks : StructureReader.Blocks(root));
        var regulation = new Regulation
        {
            Act = ActReader.Read(root),
            Municipality = municipality,
            Numbers = ReadNumbers(),
            Roles = Inherits("roles") ? basis!.Roles : StructureReader.Roles(root),
            Blocks = blocks,
            Organisations = OrganisationReader.Read(root, municipality, blocks),
            Topics = Inherits("topics") ? basis!.Topics : StructureReader.Topics(root),
            Answers = _rules.Answers(),
            Path = root.Find("path") is null && basis is not null ? basis.Path : PathReader.Read(root),
            Imports = ImportReader.Read(root, basis?.Imports),
            Deadlines = Inherits("deadlines") ? basis!.Deadlines : DeadlineReader.Read(root),
            OpenSources = _rules.OpenSources(),
            Time = _rules.Time(),
            Reminders = _rules.Reminders(),
            Routine = _rules.Routine(),
            Consent = _notices.Consent(),
            Keeping = _notices.Keeping(),
            FormalAppeal = _notices.FormalAppeal(),
            Emergency = _notices.Emergency(),
            Intake = _notices.Intake(),
            Wording = WordingReader.Read(root),
        };
        root.Close();
        CrossChecks.Look(regulation, root);
        return regulation;
    }

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
