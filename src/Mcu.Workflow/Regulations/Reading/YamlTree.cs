using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Turns text into a tree with line numbers, or into the fault that prevented it.</summary>
internal static class YamlTree
{
    // The tree is built by recursion: a file of ten thousand brackets must not end the process.
    private const int DeepestNesting = 12;

    /// <summary>The root section, or null when the text is no YAML of the right shape (the fault is then in the list).</summary>
    public static Section? Load(string yaml, ProblemList problems)
    {
        try
        {
            return IsFlat(yaml, problems) ? Root(yaml, problems) : null;
        }
        catch (InvalidOperationException)
        {
            // What the parser throws for a list or a section that is never closed.
            problems.Add(yaml.Split('\n').Length, "", Expected.Syntax);
            return null;
        }
        catch (YamlException fault)
        {
            // A tab is the likeliest cause, and the parser finds itself elsewhere when it meets one.
            var tab = LineWithTab(yaml);
            problems.Add(tab ?? (int)fault.Start.Line, "", tab is null ? Wrong(fault) : Expected.NoTabs);
            return null;
        }
    }

    private static Section? Root(string yaml, ProblemList problems)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count > 1)
        {
            problems.Add((int)stream.Documents[1].RootNode.Start.Line, "", Expected.OneDocument);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new Section(root, "", problems);
        }

        problems.Add(1, "", Expected.Section);
        return null;
    }

    // What the parser says is English, and of its own insides.
    private static string Wrong(YamlException fault) => fault.InnerException is ArgumentException ? Expected.KeyTwice : Expected.Syntax;

    private static int? LineWithTab(string yaml)
    {
        var at = Array.FindIndex(yaml.Split('\n'), line => line[..(line.Length - line.TrimStart().Length)]
            .Contains('\t', StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }

    private static bool IsFlat(string yaml, ProblemList problems)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            // Stream and document count as two levels.
            if (parser.Current is MappingStart or SequenceStart && depth > DeepestNesting + 2)
            {
                problems.Add((int)parser.Current.Start.Line, "", Expected.Depth);
                return false;
            }
        }

        return true;
    }
}
