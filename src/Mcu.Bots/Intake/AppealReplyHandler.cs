using Mcu.Bots.Desk;

namespace Mcu.Bots.Intake;

/// <summary>A reply to a message of ours about an appeal needs no question where it belongs.</summary>
internal sealed class AppealReplyHandler(Additions additions) : IResidentMessageHandler
{
    public bool Takes(ResidentMessageContext message) => message is { IsMessage: true, Turn.In.ReplyTo: not null };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        return !await OfKnownAlbum(turn) && await turn.Registry.AppealBehind(turn.In.Chat, turn.In.ReplyTo!) is { } id
            && await additions.TryAddWords(turn, resident, id);
    }

    private static async Task<bool> OfKnownAlbum(Turn turn) =>
        turn.In.AlbumKey is { } key && await turn.Registry.AlbumPart(turn.In.Chat, key) is not null;
}
