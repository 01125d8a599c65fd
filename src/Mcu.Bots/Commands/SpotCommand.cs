using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>«/spot ссылка текст»: what a member of staff has seen where we have no eyes.</summary>
internal sealed class SpotCommand(WatchRoom room) : StaffCommand
{
    private const string Asked = "?";
    private const int MostText = 200;

    public override string Name => "spot";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Note];
    public override bool TakesAppeal => false;

    /// <remarks>What was given already, the link, is not asked for again: it waits as the argument of the question.</remarks>
    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var parts = call.Words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var given = LinkOf(parts.FirstOrDefault());
        var text = given is null ? call.Words : parts.ElementAtOrDefault(1) ?? "";
        if ((given ?? LinkOf(call.Argument)) is not { } link)
        {
            return parts.Length == 0 && call.Argument.Length == 0 ? await Ask(turn, "ask.spot", Asked) : new Refusal("refusal.bad-spot");
        }

        if (text.Length == 0)
        {
            return await Ask(turn, "ask.spot-text", link);
        }

        await PutIn(turn, link, text);
        return null;
    }

    private static string? LinkOf(string? words) =>
        Uri.TryCreate(words, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link.ToString() : null;

    private async Task<Refusal?> Ask(Turn turn, string key, string known)
    {
        await Questions.Ask(turn, Name, null, key, known);
        return null;
    }

    /// <summary>Under one link many may complain, so other words are put in; the same words are there already.</summary>
    private async Task PutIn(Turn turn, string link, string text)
    {
        var known = await turn.Registry.SpottedWithLink(link);
        var same = known.FirstOrDefault(spotted => string.Equals(spotted.Text, text, StringComparison.OrdinalIgnoreCase));
        if (same is null)
        {
            await room.PutIn(turn.Work, link, text, turn.In.Files);
        }

        if ((same ?? (known is [var newest, ..] ? newest : null)) is { } earlier)
        {
            var said = turn.Texts.Say(
                same is null ? "done.spot-link-known" : "done.spot-known",
                ("text", Excerpt.Of(earlier.Text, MostText)), ("state", turn.Texts.Name(earlier.State)));
            turn.Reply(new Content(said) { Buttons = [[new Button(turn.Texts.Say("button.show"), SpottedCommand.Press("spotted-card", earlier))]] });
        }
    }
}
