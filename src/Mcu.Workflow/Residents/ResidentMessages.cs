using Mcu.Workflow.Appeals;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// What a resident has just said, as it is kept. Each part of an album is a message of its own, since each has words that can be changed.
/// </summary>
internal static class ResidentMessages
{
    public static ResidentMessage Keep(MessageContext context, long residentId, Draft? draft = null)
    {
        var message = new ResidentMessage
        {
            Id = context.Municipality.Ids.Next(),
            ResidentId = residentId,
            DraftId = draft?.Id,
            Chat = context.Message.Chat.ToString(),
            PlatformId = context.Message.MessageId,
            AlbumKey = context.Message.AlbumKey,
            Text = context.Message.Text,
            Files = context.Message.Files,
            Place = context.Message.Place,
            At = context.Message.At,
        };
        draft?.Messages.Add(message);
        context.Store.Add(message);
        if (context.Message.Files.Any(file => file.TooBig))
        {
            context.Say("intake.file-too-big", ("limit", context.Municipality.Regulation.Intake.MaxFileMegabytes));
        }

        return message;
    }

    /// <summary>An earlier part of the album that this is a part of; null when there is none.</summary>
    public static async Task<ResidentMessage?> AlbumBefore(MessageContext context) =>
        context.Message.AlbumKey is { } key ? await context.Store.AlbumPart(context.Message.Chat, key) : null;
}
