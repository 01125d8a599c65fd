using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>What was seen in public as lists show it: a line each, a button with the number of the line.</summary>
internal sealed class SpottedLines(Work work)
{
    private const int MostText = 80;
    private const int ButtonsInRow = 5;

    public async Task<IReadOnlyList<string>> Of(IEnumerable<Spotted> all, int first)
    {
        var lines = new List<string>();
        foreach (var spotted in all)
        {
            lines.Add(work.Texts.Say(
                "spotted.line", ("n", first + lines.Count), ("author", SpottedFace.Author(work, spotted)), ("text", Excerpt.Of(spotted.Text.ReplaceLineEndings(" "), MostText)),
                ("how", await How(spotted))));
        }

        return lines;
    }

    public IEnumerable<IReadOnlyList<Button>> Buttons(IEnumerable<Spotted> all, int first) =>
        all.Select((spotted, i) => new Button((first + i).ToString(work.Texts.Culture), SpottedCommand.Press("spotted-card", spotted))).Chunk(ButtonsInRow);

    /// <summary>The time that is left; of an appeal its number, of a quiet one what it is.</summary>
    private async Task<string> How(Spotted spotted) =>
        spotted.AppealId is { } id && await work.Registry.FindAppeal(id) is { } appeal ? appeal.FullNumber
        : spotted.Quiet ? (string)work.Texts.Name(spotted.Sort)!
        : SpottedFace.TimeLeft(work, spotted);
}
