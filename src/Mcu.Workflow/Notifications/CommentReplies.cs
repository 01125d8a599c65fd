using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>What we say under comments: in the name of the page, to the author by name, and never anything of a private talk.</summary>
internal sealed class CommentReplies(ChannelDirectory channels)
{
    private const string Prefix = "spotted:";

    /// <summary>The beginning of the once-key of every row that speaks of these words.</summary>
    public static string KeyOf(PublicComment comment) => $"{Prefix}{comment.Id}:";

    /// <summary>The words that a row spoke of.</summary>
    public static long? SpottedOf(OutboxRow row) =>
        row.OnceKey?.Split(':') is ["spotted", var id, ..]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What the page can do; where the legal mode lets the channel only bring comments, that is nothing.</summary>
    public PublicSide SideOf(PublicComment comment) => ChannelOf(comment)?.Public ?? PublicSide.None;

    /// <summary>
    /// A link by which the author goes on in a private talk on the same platform, where these words are known; null where there is none.
    /// The same one while nobody has come by it: of two that stand under a comment both are good.
    /// </summary>
    public string? PrivateLink(UnitOfWork work, PublicComment comment, Actor by)
    {
        var code = comment.GoodCode(work.Now) ?? PrivateChatInviteCodes.New();
        if (comment.Author is null || !comment.Reachable || !SideOf(comment).Answers || ChannelOf(comment)?.LinkWith(code) is not { } link)
        {
            return null;
        }

        comment.Invite(code, work.Now + PrivateChatInviteCodes.Term, by, work.Now);
        return link;
    }

    private IChannel? ChannelOf(PublicComment comment) =>
        comment.Page is { } page && channels.Find(Address.Parse(page).Channel) is { Legal.Mode: LegalMode.Full } channel ? channel : null;

    /// <summary>A stage of the appeal, under every comment that it came from.</summary>
    public async Task Stage(
        UnitOfWork work, Appeal appeal, ResidentNotification notification, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (notification.Comment is not { } key)
        {
            return;
        }

        var all = await work.Store.SpottedOf(appeal.Id);
        foreach (var comment in all)
        {
            var text = work.Texts.Say(key, args);
            _ = notification == ResidentNotification.Interim ? comment.GiveInterim(text, Actor.System, work.Now)
                : notification.ClosesComment ? comment.Answer(text, Actor.System, work.Now)
                : null;
            work.Touch(comment);
        }

        foreach (var comment in Places(all))
        {
            Publish(work, comment, Words(work, comment, notification, key, args), appeal);
        }
    }

    /// <summary>What <see cref="Stage"/> would publish; null where the stage is no news for everybody.</summary>
    public async Task<string?> Reads(
        UnitOfWork work, Appeal appeal, ResidentNotification notification, IReadOnlyList<(string Name, object? Value)> args) =>
        notification.Comment is not { } key ? null
        : Places(await work.Store.SpottedOf(appeal.Id)).FirstOrDefault() is { } comment
        ? Reads(work, comment, Words(work, comment, notification, key, args))
        : work.Texts.Say(key, args);

    /// <summary>The words as they would stand under the comment.</summary>
    public string Reads(UnitOfWork work, PublicComment comment, string text) =>
        SideOf(comment).Answers && comment.Reachable ? Addressed(work, comment, text) : text;

    /// <summary>A question carries the link: what it asks for may be nobody else's business.</summary>
    private string Words(
        UnitOfWork work, PublicComment comment, ResidentNotification notification, string key,
        IReadOnlyList<(string Name, object? Value)> args) =>
        notification == ResidentNotification.Question && PrivateLink(work, comment, Actor.System) is { } link
            ? work.Texts.Say("public.question-link", [.. args, ("link", link)])
            : work.Texts.Say(key, args);

    /// <summary>Under one post the same is said once, under the last comment that can be answered.</summary>
    private static IEnumerable<PublicComment> Places(IEnumerable<PublicComment> all) =>
        all.GroupBy(comment => (comment.Page, comment.PostKey ?? comment.Key ?? comment.Link))
        .Select(post => post.LastOrDefault(comment => comment.Reachable) ?? post.Last());

    /// <summary>The answer went to a private talk: everybody reads only that it did.</summary>
    public async Task SayAnsweredPrivately(UnitOfWork work, Appeal appeal)
    {
        var text = work.Texts.Say("public.answered-privately");
        var owed = (await work.Store.SpottedOf(appeal.Id))
            .Where(comment => comment.Open && comment.Answer(text, Actor.System, work.Now) is null).ToList();
        owed.ForEach(work.Touch);
        foreach (var comment in Places(owed).Where(comment => comment.Reachable && SideOf(comment).Answers))
        {
            Publish(work, comment, text, appeal);
        }
    }

    /// <summary>Writes it under the comment; where we cannot, the staff are asked to.</summary>
    public void Publish(UnitOfWork work, PublicComment comment, string text, Appeal? appeal = null)
    {
        work.Touch(comment);
        if (!SideOf(comment).Answers || !comment.Reachable)
        {
            var byHand = work.Texts.Say("staff.publish-by-hand", ("link", comment.Link ?? comment.PostLink ?? ""), ("text", text));
            work.Send(work.Municipality.StaffChat, new Content(byHand), Priority.Staff, appeal);
            return;
        }

        var once = $"{KeyOf(comment)}{comment.Version}:{work.Municipality.Ids.Next()}";
        work.Write(
            OutboxKind.Comment, Address.Parse(comment.Page!), new Content(Addressed(work, comment, text)), Priority.Resident,
            row => (row.Regarding, row.AppealId, row.OnceKey) = (comment.Key, appeal?.Id, once));
    }

    public void Hide(UnitOfWork work, PublicComment comment) => work.Write(
        OutboxKind.Hide, Address.Parse(comment.Page!), new Content(""), Priority.Staff,
        row => (row.Regarding, row.OnceKey) = (comment.Key, $"{KeyOf(comment)}{comment.Version}:hide"));

    /// <summary>
    /// «Иван, здравствуйте! …»: by the name that everybody sees; an answer that greets by itself is not greeted for twice.
    /// </summary>
    private static string Addressed(UnitOfWork work, PublicComment comment, string text)
    {
        if (comment.AuthorName.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, ..])
        {
            return text;
        }

        var greets = work.Texts.Say("public.greetings").Split(", ").Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return greets
            ? work.Texts.Say("public.to", ("name", name), ("text", char.ToLower(text[0], work.Texts.Culture) + text[1..]))
            : work.Texts.Say("public.to-greeted", ("name", name), ("text", text));
    }
}
