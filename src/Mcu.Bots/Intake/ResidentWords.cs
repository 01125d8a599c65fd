using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Intake;

/// <summary>What a resident has just said, as it is kept; and the later parts of an album, which join the first wherever it went meanwhile.</summary>
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

    /// <summary>The album's first part with this one joined to it; null when this is no later part.</summary>
    public static async Task<ResidentMessage?> JoinAlbum(Turn turn)
    {
        if (turn.In.AlbumKey is not { } key || await turn.Registry.AlbumPart(turn.In.Chat, key) is not { } first)
        {
            return null;
        }

        first.Files = [.. first.Files, .. turn.In.Files];
        first.Text = first.Text.Length == 0 ? turn.In.Text : first.Text;
        return first;
    }
}
