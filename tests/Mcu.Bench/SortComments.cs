using Mcu.Workflow.Classification;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bench;

/// <summary>Sorts messages as if they were comments: how many of those that people had meant for the authorities are heard.</summary>
internal static class SortComments
{
    /// <summary><c>sort FILE --limit 500 --show talk</c>: the shares, and the texts that fell into one sort.</summary>
    public static async Task Run(Options options, Table table)
    {
        const string Name = "sort";
        var path = options.Argument ?? throw new FileNotFoundException("sort: a file with messages is expected.");
        var sorter = new CommentSorter(Regulation.Default);
        var sorted = MessageFile.Read(path).Take(options.Count("limit", int.MaxValue))
            .Select(text => (text, sorting: sorter.Sort(text, PublicKind.Comment))).ToList();
        table.Add(Name, "messages", sorted.Count);
        foreach (var sort in Enum.GetValues<CommentSort>())
        {
            table.Add(Name, $"{sort}, %", 100.0 * sorted.Count(it => it.sorting.Sort == sort) / sorted.Count);
        }

        table.Add(Name, "important, %", 100.0 * sorted.Count(it => it.sorting.Important) / sorted.Count);
        foreach (var (text, sorting) in sorted.Where(it => Shown(it.sorting, options.Text("show"))))
        {
            await Table.Tell($"{sorting.Sort} «{sorting.Reason}»: {text.ReplaceLineEndings(" ")}");
        }
    }

    private static bool Shown(Sorting it, string? show) =>
        show is not null && (show == "important" ? it.Important : it.Sort.ToString().Equals(show, StringComparison.OrdinalIgnoreCase));
}
