using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>How words seen in public look to the staff.</summary>
internal sealed class SpottedFace(PublicVoice voice)
{
    private const int MostText = 1800;
    private const int MostPost = 200;
    private const int MostEarlier = 500;
    private const int MostAnswer = 600;

    public async Task<Content> Of(Work work, Spotted spotted)
    {
        var appeal = spotted.AppealId is { } id ? await work.Registry.FindAppeal(id) : null;
        List<string> parts = [.. Head(work, spotted), "", Excerpt.Of(spotted.Text.Length > 0 ? spotted.Text : work.Texts.Say("summary.no-words"), MostText), ""];
        parts.AddRange(Earlier(work, spotted));
        parts.Add(work.Texts.Say(spotted.SortReason.Length > 0 ? "spotted.sort-why" : "spotted.sort", ("sort", work.Texts.Name(spotted.Sort)), ("reason", spotted.SortReason)));
        parts.AddRange([.. Shut(work, spotted), .. OnPage(work, spotted)]);
        parts.Add(State(work, spotted, appeal?.FullNumber));
        if (spotted is { State: SpottedState.New, Quiet: false })
        {
            parts.Add(work.Texts.Say(
                "spotted.due", ("route", work.Local(spotted.RouteDueAt)), ("due", work.Local(spotted.AnswerDueAt)), ("left", TimeLeft(work, spotted))));
        }

        return new Content(string.Join("\n", parts)) { Buttons = Buttons(work, spotted) };
    }

    public static string TimeLeft(Work work, Spotted spotted) => CardFace.TimeLeft(work.Texts, spotted.AnswerDueAt - work.Now);

    private static IEnumerable<string> Head(Work work, Spotted spotted)
    {
        var texts = work.Texts;
        if (spotted.Important)
        {
            yield return texts.Say("spotted.important");
        }

        yield return texts.Say(
            spotted.Kind == PublicKind.SuggestedPost ? "spotted.head-post" : "spotted.head", ("source", texts.Say($"source.{spotted.Source}")), ("author", Author(work, spotted)));
        if (spotted.PostWords.Length > 0 || spotted.PostLink is not null)
        {
            yield return texts.Say("spotted.post", ("words", Excerpt.Of(spotted.PostWords, MostPost)), ("link", spotted.PostLink ?? "")).TrimEnd();
        }

        if (spotted.Link is { } link)
        {
            yield return link;
        }

        if (spotted.Files.Count > 0)
        {
            yield return texts.Say("card.files", ("n", spotted.Files.Count));
        }
    }

    public static string Author(Work work, Spotted spotted) => spotted.AuthorName.Length > 0 ? spotted.AuthorName : work.Texts.Say("spotted.nobody");

    private static IEnumerable<string> Earlier(Work work, Spotted spotted) =>
        spotted.Versions.MaxBy(version => version.ReplacedAt) is { } before ? [work.Texts.Say("spotted.was", ("text", Excerpt.Of(before.Text, MostEarlier)))] : [];

    /// <summary>Why nothing can be said there any more.</summary>
    public static IEnumerable<string> Shut(Work work, Spotted spotted)
    {
        (bool There, string Key)[] seen = [(spotted.Gone, "spotted.gone"), (spotted.CommentsOff, "spotted.comments-off"), (spotted.PageClosed, "spotted.page-closed")];
        return seen.Where(one => one.There).Select(one => work.Texts.Say(one.Key));
    }

    private static IEnumerable<string> OnPage(Work work, Spotted spotted)
    {
        if (spotted.Official is { } words)
        {
            yield return work.Texts.Say("spotted.official", ("text", Excerpt.Of(words, MostAnswer)));
        }

        if (spotted.Failure is { } why)
        {
            yield return work.Texts.Say("spotted.failed", ("why", why));
        }
    }

    private static string State(Work work, Spotted spotted, string? number)
    {
        var state = work.Texts.Say("spotted.state", ("state", work.Texts.Name(spotted.State)), ("number", number ?? ""), ("who", spotted.ChangedBy));
        return (number, spotted.State) switch
        {
            (not null, SpottedState.Taken) => work.Texts.Say(spotted.ChangedBy.Length == 0 ? "spotted.twin" : "spotted.taken", ("number", number), ("who", spotted.ChangedBy)),
            (_, SpottedState.Answered) when spotted.AnswerText is { } answer => $"{state}\n{work.Texts.Say("spotted.answer", ("text", Excerpt.Of(answer, MostAnswer)))}",
            _ => state,
        };
    }

    private IReadOnlyList<IReadOnlyList<Button>> Buttons(Work work, Spotted spotted)
    {
        var side = voice.SideOf(spotted);
        var (can, says) = (Can(spotted), side.Answers && spotted.Reachable);
        List<Button> decide = [.. Button(can(SpottedTrigger.Take), "take"), .. Button(can(SpottedTrigger.Dismiss), "dismiss-spotted")];
        List<Button> act = [.. Button(says && can(SpottedTrigger.Answer) && spotted.AppealId is null, "reply-now"), .. Button(side.Hides && !spotted.Gone && can(SpottedTrigger.Hide), "hide")];
        List<Button> call = [.. Button(says && spotted is { Open: true, CodeUsedAt: null, Author: not null }, "call-in")];
        return [.. new[] { decide, act, call }.Where(row => row.Count > 0)];

        IEnumerable<Button> Button(bool there, string command) =>
            there ? [new Button(work.Texts.Say($"button.{command}"), SpottedCommand.Press(command, spotted))] : [];
    }

    private static Func<SpottedTrigger, bool> Can(Spotted spotted) => trigger => SpottedLife.Find(spotted.State, trigger) is not null;
}
