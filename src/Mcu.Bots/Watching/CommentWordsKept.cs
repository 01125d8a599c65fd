using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>The words of a comment with their files, as if they had been said to us: files are opened, and all is forgotten, by the same roads.</summary>
internal static class CommentWordsKept
{
    public static ResidentMessage Of(Work work, Spotted spotted, long residentId) => new()
    {
        Id = work.Town.Ids.Next(),
        ResidentId = residentId,
        Chat = spotted.Page ?? spotted.Source,
        PlatformId = spotted.Key,
        Text = spotted.Text,
        Files = [.. spotted.Files.Select(file => file with { Caption = null })],
        At = spotted.SeenAt,
    };
}
