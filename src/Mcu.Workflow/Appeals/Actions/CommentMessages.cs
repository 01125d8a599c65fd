using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// The words of a comment with their files, as if they had been said to us: files are opened, and all is forgotten, by the same roads.
/// </summary>
internal static class CommentMessages
{
    public static ResidentMessage Of(UnitOfWork work, PublicComment comment, long residentId) => new()
    {
        Id = work.Municipality.Ids.Next(),
        ResidentId = residentId,
        Chat = comment.Page ?? comment.Source,
        PlatformId = comment.Key,
        Text = comment.Text,
        Files = [.. comment.Files.Select(file => file with { Caption = null })],
        At = comment.SeenAt,
    };
}
