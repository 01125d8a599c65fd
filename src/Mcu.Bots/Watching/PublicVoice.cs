using System.Globalization;
using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>What we say under comments: in the name of the page, to the author by name, and never anything of a private talk.</summary>
internal sealed class PublicVoice(ChannelBook channels)
{
    private const string Prefix = "spotted:";

    /// <summary>The beginning of the once-key of every row that speaks of these words.</summary>
    public static string KeyOf(Spotted spotted) => $"{Prefix}{spotted.Id}:";

    /// <summary>The words that a row spoke of.</summary>
    public static long? SpottedOf(OutboxRow row) =>
        row.OnceKey?.Split(':') is ["spotted", var id, ..] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What the page can do; where the legal mode lets the channel only bring comments, that is nothing.</summary>
    public PublicSide SideOf(Spotted spotted) => ChannelOf(spotted)?.Public ?? PublicSide.None;

    /// <summary>
    /// A link by which the author goes on in a private talk on the same platform, where these words are known; null where there is none.
    /// The same one while nobody has come by it: of two that stand under a comment both are good.
    /// </summary>
    public string? PrivateLink(Work work, Spotted spotted, Actor by)
    {
        var code = spotted.GoodCode(work.Now) ?? CallCodes.New();
        if (spotted.Author is null || !spotted.Reachable || !SideOf(spotted).Answers || ChannelOf(spotted)?.LinkWith(code) is not { } link)
        {
            return null;
        }

        spotted.Invite(code, work.Now + CallCodes.Term, by, work.Now);
        return link;
    }

    private IChannel? ChannelOf(Spotted spotted) =>
        spotted.Page is { } page && channels.Find(Address.Parse(page).Channel) is { Legal.Mode: LegalMode.Full } channel ? channel : null;

    /// <summary>A stage of the appeal, under every comment that it came from.</summary>
    public async Task Stage(
        Work work, Appeal appeal, ResidentNotification notification, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (notification.Comment is not { } key)
        {
            return;
        }

        var all = await work.Registry.SpottedOf(appeal.Id);
        foreach (var spotted in all)
        {
            var text = work.Texts.Say(key, args);
            _ = notification == ResidentNotification.Interim ? spotted.GiveInterim(text, Actor.System, work.Now)
                : notification.ClosesComment ? spotted.Answer(text, Actor.System, work.Now)
                : null;
            work.Touch(spotted);
        }

        foreach (var spotted in Places(all))
        {
            Publish(work, spotted, Words(work, spotted, notification, key, args), appeal);
        }
    }

    /// <summary>What <see cref="Stage"/> would publish; null where the stage is no news for everybody.</summary>
    public async Task<string?> Reads(
        Work work, Appeal appeal, ResidentNotification notification, IReadOnlyList<(string Name, object? Value)> args) =>
        notification.Comment is not { } key ? null
        : Places(await work.Registry.SpottedOf(appeal.Id)).FirstOrDefault() is { } spotted ? Reads(work, spotted, Words(work, spotted, notification, key, args))
        : work.Texts.Say(key, args);

    /// <summary>The words as they would stand under the comment.</summary>
    public string Reads(Work work, Spotted spotted, string text) => SideOf(spotted).Answers && spotted.Reachable ? Addressed(work, spotted, text) : text;

    /// <summary>A question carries the link: what it asks for may be nobody else's business.</summary>
    private string Words(
        Work work, Spotted spotted, ResidentNotification notification, string key, IReadOnlyList<(string Name, object? Value)> args) =>
        notification == ResidentNotification.Question && PrivateLink(work, spotted, Actor.System) is { } link
            ? work.Texts.Say("public.question-link", [.. args, ("link", link)])
            : work.Texts.Say(key, args);

    /// <summary>Under one post the same is said once, under the last comment that can be answered.</summary>
    private static IEnumerable<Spotted> Places(IEnumerable<Spotted> all) =>
        all.GroupBy(spotted => (spotted.Page, spotted.PostKey ?? spotted.Key ?? spotted.Link)).Select(post => post.LastOrDefault(spotted => spotted.Reachable) ?? post.Last());

    /// <summary>The answer went to a private talk: everybody reads only that it did.</summary>
    public async Task SayAnsweredPrivately(Work work, Appeal appeal)
    {
        var text = work.Texts.Say("public.answered-privately");
        var owed = (await work.Registry.SpottedOf(appeal.Id)).Where(spotted => spotted.Open && spotted.Answer(text, Actor.System, work.Now) is null).ToList();
        owed.ForEach(work.Touch);
        foreach (var spotted in Places(owed).Where(spotted => spotted.Reachable && SideOf(spotted).Answers))
        {
            Publish(work, spotted, text, appeal);
        }
    }

    /// <summary>Writes it under the comment; where we cannot, the staff are asked to.</summary>
    public void Publish(Work work, Spotted spotted, string text, Appeal? appeal = null)
    {
        work.Touch(spotted);
        if (!SideOf(spotted).Answers || !spotted.Reachable)
        {
            var byHand = work.Texts.Say("staff.publish-by-hand", ("link", spotted.Link ?? spotted.PostLink ?? ""), ("text", text));
            work.Send(work.Town.StaffChat, new Content(byHand), Priority.Staff, appeal);
            return;
        }

        var once = $"{KeyOf(spotted)}{spotted.Version}:{work.Town.Ids.Next()}";
        work.Write(
            OutboxKind.Comment, Address.Parse(spotted.Page!), new Content(Addressed(work, spotted, text)), Priority.Resident,
            row => (row.Regarding, row.AppealId, row.OnceKey) = (spotted.Key, appeal?.Id, once));
    }

    public void Hide(Work work, Spotted spotted) => work.Write(
        OutboxKind.Hide, Address.Parse(spotted.Page!), new Content(""), Priority.Staff,
        row => (row.Regarding, row.OnceKey) = (spotted.Key, $"{KeyOf(spotted)}{spotted.Version}:hide"));

    /// <summary>«Иван, здравствуйте! …»: by the name that everybody sees; an answer that greets by itself is not greeted for twice.</summary>
    private static string Addressed(Work work, Spotted spotted, string text)
    {
        if (spotted.AuthorName.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, ..])
        {
            return text;
        }

        var greets = work.Texts.Say("public.greetings").Split(", ").Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return greets
            ? work.Texts.Say("public.to", ("name", name), ("text", char.ToLower(text[0], work.Texts.Culture) + text[1..]))
            : work.Texts.Say("public.to-greeted", ("name", name), ("text", text));
    }
}
