using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>How words seen in public look to the staff.</summary>
internal sealed class PublicCommentView(CommentReplies voice)
{
    private const int MostText = 1800;
    private const int MostPost = 200;
    private const int MostEarlier = 500;
    private const int MostAnswer = 600;

    public async Task<Content> Of(UnitOfWork work, PublicComment comment)
    {
        var appeal = comment.AppealId is { } id ? await work.Store.FindAppeal(id) : null;
        List<string> parts = [.. Head(work, comment), "",
            Excerpt.Of(comment.Text.Length > 0 ? comment.Text : work.Texts.Say("summary.no-words"), MostText), ""];
        parts.AddRange(Earlier(work, comment));
        parts.Add(work.Texts.Say(comment.SortReason.Length > 0
            ? "spotted.sort-why" : "spotted.sort", ("sort", work.Texts.Name(comment.Sort)), ("reason", comment.SortReason)));
        parts.AddRange([.. Shut(work, comment), .. OnPage(work, comment)]);
        parts.Add(State(work, comment, appeal?.FullNumber));
        if (comment is { State: SpottedState.New, Quiet: false })
        {
            parts.Add(work.Texts.Say(
                "spotted.due", ("route", work.Local(comment.RouteDueAt)), ("due", work.Local(comment.AnswerDueAt)),
                ("left", TimeLeft(work, comment))));
        }

        return new Content(string.Join("\n", parts)) { Buttons = Buttons(work, comment) };
    }

    public static string TimeLeft(UnitOfWork work, PublicComment comment) => CardView.TimeLeft(work.Texts, comment.AnswerDueAt - work.Now);

    private static IEnumerable<string> Head(UnitOfWork work, PublicComment comment)
    {
        var texts = work.Texts;
        if (comment.Important)
        {
            yield return texts.Say("spotted.important");
        }

        yield return texts.Say(
            comment.Kind == PublicKind.SuggestedPost ? "spotted.head-post" : "spotted.head",
            ("source", texts.Say($"source.{comment.Source}")), ("author", Author(work, comment)));
        if (comment.PostWords.Length > 0 || comment.PostLink is not null)
        {
            yield return texts.Say("spotted.post", ("words", Excerpt.Of(comment.PostWords, MostPost)), ("link", comment.PostLink ?? ""))
                .TrimEnd();
        }

        if (comment.Link is { } link)
        {
            yield return link;
        }

        if (comment.Files.Count > 0)
        {
            yield return texts.Say("card.files", ("n", comment.Files.Count));
        }
    }

    public static string Author(UnitOfWork work, PublicComment comment) =>
        comment.AuthorName.Length > 0 ? comment.AuthorName : work.Texts.Say("spotted.nobody");

    private static IEnumerable<string> Earlier(UnitOfWork work, PublicComment comment) =>
        comment.Versions.MaxBy(version => version.ReplacedAt) is { } before
        ? [work.Texts.Say("spotted.was", ("text", Excerpt.Of(before.Text, MostEarlier)))] : [];

    /// <summary>Why nothing can be said there any more.</summary>
    public static IEnumerable<string> Shut(UnitOfWork work, PublicComment comment)
    {
        (bool There, string Key)[] seen = [(comment.Gone, "spotted.gone"), (comment.CommentsOff, "spotted.comments-off"),
            (comment.PageClosed, "spotted.page-closed")];
        return seen.Where(one => one.There).Select(one => work.Texts.Say(one.Key));
    }

    private static IEnumerable<string> OnPage(UnitOfWork work, PublicComment comment)
    {
        if (comment.Official is { } words)
        {
            yield return work.Texts.Say("spotted.official", ("text", Excerpt.Of(words, MostAnswer)));
        }

        if (comment.Failure is { } why)
        {
            yield return work.Texts.Say("spotted.failed", ("why", why));
        }
    }

    private static string State(UnitOfWork work, PublicComment comment, string? number)
    {
        var state = work.Texts.Say("spotted.state", ("state", work.Texts.Name(comment.State)), ("number", number ?? ""),
            ("who", comment.ChangedBy));
        return (number, comment.State) switch
        {
            (not null, SpottedState.Taken) =>
                work.Texts.Say(comment.ChangedBy.Length == 0
                ? "spotted.twin" : "spotted.taken", ("number", number), ("who", comment.ChangedBy)),
            (_, SpottedState.Answered) when comment.AnswerText is { } answer =>
                $"{state}\n{work.Texts.Say("spotted.answer", ("text", Excerpt.Of(answer, MostAnswer)))}",
            _ => state,
        };
    }

    private IReadOnlyList<IReadOnlyList<Button>> Buttons(UnitOfWork work, PublicComment comment)
    {
        var side = voice.SideOf(comment);
        var (can, says) = (Can(comment), side.Answers && comment.Reachable);
        List<Button> decide = [.. Button(can(SpottedTrigger.Take), "take"), .. Button(can(SpottedTrigger.Dismiss), "dismiss-spotted")];
        List<Button> act = [.. Button(says && can(SpottedTrigger.Answer) && comment.AppealId is null, "reply-now"),
            .. Button(side.Hides && !comment.Gone && can(SpottedTrigger.Hide), "hide")];
        List<Button> call = [.. Button(says && comment is { Open: true, CodeUsedAt: null, Author: not null }, "call-in")];
        return [.. new[] { decide, act, call }.Where(row => row.Count > 0)];

        IEnumerable<Button> Button(bool there, string command) =>
            there ? [new Button(work.Texts.Say($"button.{command}"), CommentCommandBase.Press(command, comment))] : [];
    }

    private static Func<SpottedTrigger, bool> Can(PublicComment comment) =>
        trigger => comment.RefusalFor(trigger) is null;
}
