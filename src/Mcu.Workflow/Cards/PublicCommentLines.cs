using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>What was seen in public as lists show it: a line each, a button with the number of the line.</summary>
internal sealed class PublicCommentLines(UnitOfWork work)
{
    private const int MostText = 80;
    private const int ButtonsInRow = 5;

    public async Task<IReadOnlyList<string>> Of(IEnumerable<PublicComment> all, int first)
    {
        var lines = new List<string>();
        foreach (var comment in all)
        {
            lines.Add(work.Texts.Say(
                "spotted.line", ("n", first + lines.Count), ("author", PublicCommentView.Author(work, comment)),
                ("text", Excerpt.Of(comment.Text.ReplaceLineEndings(" "), MostText)),
                ("how", await How(comment))));
        }

        return lines;
    }

    public IEnumerable<IReadOnlyList<Button>> Buttons(IEnumerable<PublicComment> all, int first) =>
        all.Select((comment, i) => new Button((first + i).ToString(work.Texts.Culture), CommentCommandBase.Press("spotted-card", comment)))
        .Chunk(ButtonsInRow);

    /// <summary>The time that is left; of an appeal its number, of a quiet one what it is.</summary>
    private async Task<string> How(PublicComment comment) =>
        comment.AppealId is { } id && await work.Store.FindAppeal(id) is { } appeal ? appeal.FullNumber
        : comment.Quiet ? (string)work.Texts.Name(comment.Sort)!
        : PublicCommentView.TimeLeft(work, comment);
}
