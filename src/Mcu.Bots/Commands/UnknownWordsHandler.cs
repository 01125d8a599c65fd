using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Commands;

/// <summary>Words in a private talk that belong to nothing: a command that is misspelt, or those that may have been meant.</summary>
internal sealed class UnknownWordsHandler(CommandBook book, SimilarCommands similar) : IStaffMessageHandler
{
    public bool Takes(Turn turn) => turn.In is { Forwarded: false, Private: true };

    public Task<bool> TryHandle(Turn turn)
    {
        var text = turn.In.Text.Trim();
        if (book.Misspelt(text, turn.Town.RightsOf(turn.Me)) is { } nearest)
        {
            turn.Refuse(new Refusal("refusal.unknown-command", ("command", text.Split(' ')[0]), ("nearest", "/" + nearest)));
        }
        else
        {
            similar.Offer(turn);
        }

        return Task.FromResult(true);
    }
}
