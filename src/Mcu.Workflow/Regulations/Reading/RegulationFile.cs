using System.Text;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads a regulation file. What a municipality's file leaves out is taken from the shipped regulation.</summary>
public static class RegulationFile
{
    private const string ShippedName = "regulation/default.yaml";
    private const string CatalogueName = "regulation/topics.yaml";

    /// <summary>Reads the text of a file; never throws for its content, but lists everything that is wrong with it.</summary>
    public static RegulationReading Read(string yaml, string name) => Read(yaml, name, Regulation.Default);

    /// <summary>Reads a file as it lies on the disk: one that is not UTF-8 is refused before anything of it is believed.</summary>
    public static RegulationReading Read(byte[] file, string name)
    {
        var problems = new ProblemList();
        return FileText.Decode(file, problems) is { } yaml ? Read(yaml, name) : new RegulationReading(name, null, problems.InOrder());
    }

    internal static Regulation ReadShipped()
    {
        // Two files for the eye, one for the reader.
        var reading = Read($"{ShippedText()}\n{Embedded(CatalogueName)}", ShippedName, basis: null);
        return reading.Regulation ?? throw new InvalidOperationException(reading.Report);
    }

    internal static string ShippedText() => Embedded(ShippedName);

    private static string Embedded(string name)
    {
        using var stream = typeof(RegulationFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static RegulationReading Read(string yaml, string name, Regulation? basis)
    {
        var problems = new ProblemList();
        var root = YamlTree.Load(yaml, problems);
        var regulation = root is null ? null : new RegulationReader(root, basis).Read();
        // A record that was put together around a fault is not handed out.
        return new RegulationReading(name, problems.IsEmpty ? regulation : null, problems.InOrder());
    }
}
