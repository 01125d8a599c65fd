using System.Runtime.CompilerServices;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>
/// A life as it was recorded: for each state and trigger the outcome for every actor. An actor is «resident», «system», or a right with
/// whose the matter is: «own», «absent» (of a colleague they stand in for, with that colleague's right), «other» or «free» (nobody's).
/// A right alone means all four; «*» means everybody who is not named in the line.
/// </summary>
internal sealed class RecordedLifecycle
{
    public static readonly IReadOnlyList<string> Whose = ["own", "absent", "other", "free"];

    public static readonly IReadOnlyList<string> Actors =
        [.. Enum.GetNames<Right>().SelectMany(right => Whose.Select(whose => $"{right}/{whose}")), "resident", "system"];

    private readonly Dictionary<(string State, string Trigger), Dictionary<string, string>> _cells = [];

    private RecordedLifecycle(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ', 3);
            if (parts[0] == "begins")
            {
                Begins = line.Split(' ')[1..];
                continue;
            }

            _cells.Add((parts[0], parts[1]), Read(parts[2]));
        }
    }

    public IReadOnlyList<string> Begins { get; } = [];

    public string this[string state, string trigger, string actor] => _cells[(state, trigger)][actor];

    public static RecordedLifecycle Of(string file, [CallerFilePath] string here = "") =>
        new(File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, file)));

    /// <summary>«Closed: Close resident system | no-right: *».</summary>
    private static Dictionary<string, string> Read(string text)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries))
        {
            var (outcome, actors) = (part.Split(':')[0], part.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            foreach (var actor in actors.SelectMany(named => Named(named, cells)))
            {
                cells.Add(actor, outcome);
            }
        }

        return cells;
    }

    private static IEnumerable<string> Named(string actor, Dictionary<string, string> cells) => actor switch
    {
        "*" => [.. Actors.Where(one => !cells.ContainsKey(one))],
        "resident" or "system" => [actor],
        _ when actor.Contains('/', StringComparison.Ordinal) => [actor],
        _ => Whose.Select(whose => $"{actor}/{whose}"),
    };
}
