using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Intake;

/// <summary>What a resident has just said, as it is kept. Each part of an album is a message of its own, since each has words that can be changed.</summary>
internal static class ResidentWords
{
    public static ResidentMessage Keep(Turn turn, long residentId, Draft? draft = null)
    {
        var message = new ResidentMessage
        {
            Id = turn.Town.Ids.Next(),
            ResidentId = residentId,
            DraftId = draft?.Id,
            Chat = turn.In.Chat.ToString(),
            PlatformId = turn.In.MessageId,
            AlbumKey = turn.In.AlbumKey,
            Text = turn.In.Text,
            Files = turn.In.Files,
            Place = turn.In.Place,
            At = turn.In.At,
        };
        draft?.Messages.Add(message);
        turn.Registry.Add(message);
        if (turn.In.Files.Any(file => file.TooBig))
        {
            turn.Say("intake.file-too-big", ("limit", turn.Town.Regulation.Intake.MaxFileMegabytes));
        }

        return message;
    }

    /// <summary>An earlier part of the album that this is a part of; null when there is none.</summary>
    public static async Task<ResidentMessage?> AlbumBefore(Turn turn) =>
        turn.In.AlbumKey is { } key ? await turn.Registry.AlbumPart(turn.In.Chat, key) : null;
}
