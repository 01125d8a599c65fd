using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«/spot ссылка текст»: what a member of staff has seen where we have no eyes.</summary>
internal sealed class SpotCommand(WatchRoom room) : StaffCommand
{
    private const string Asked = "?";

    public override string Name => "spot";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Note];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var parts = call.Words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2 && call.Argument.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.spot", Asked);
            return null;
        }

        if (parts.Length < 2 || !Uri.TryCreate(parts[0], UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https"))
        {
            return new Refusal("refusal.bad-spot");
        }

        await room.PutIn(turn.Work, link.ToString(), parts[1], turn.In.Files);
        return null;
    }
}
