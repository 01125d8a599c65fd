using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>A reply to a message of ours about an appeal needs no question where it belongs.</summary>
internal sealed class AppealReplyHandler(FollowUps followUps) : IResidentMessageHandler
{
    public bool Takes(ResidentMessageContext message) => message is { IsMessage: true, MessageContext.Message.ReplyTo: not null };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        return !await OfKnownAlbum(context) && await context.Store.AppealBehind(context.Message.Chat, context.Message.ReplyTo!) is { } id
            && await followUps.TryAddWords(context, resident, id);
    }

    private static async Task<bool> OfKnownAlbum(MessageContext context) =>
        context.Message.AlbumKey is { } key && await context.Store.AlbumPart(context.Message.Chat, key) is not null;
}
