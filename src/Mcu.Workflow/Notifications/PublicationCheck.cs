using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>Nothing personal is published: looks at every text before everybody may read it.</summary>
internal sealed class PublicationCheck
{
    /// <summary>The refusal that a person with the right to it may overrule.</summary>
    public const string Personal = "refusal.personal";

    /// <summary>What is personal in a text that would be published with this appeal; nothing where the answer is private.</summary>
    public async Task<IReadOnlyList<Personal>> Find(UnitOfWork work, Appeal appeal, string text)
    {
        if (await Recipients.Of(work, appeal) != Recipient.Comment)
        {
            return [];
        }

        var name = await work.Store.SpottedOf(appeal.Id) is [var comment, ..] ? comment.AuthorName : "";
        return PersonalDataDetector.Find(text, name, await PrivateWords(work, appeal.ResidentId, appeal.Text));
    }

    public async Task<IReadOnlyList<Personal>> Find(UnitOfWork work, PublicComment comment, string text)
    {
        var resident = comment.Author is { } author ? await work.Store.ResidentAt(Address.Parse(author)) : null;
        return PersonalDataDetector.Find(text, comment.AuthorName, resident is null
            ? [] : await PrivateWords(work, resident.Id, comment.Text));
    }

    public async Task<Refusal?> Blocks(UnitOfWork work, Appeal appeal, string text) =>
        await Find(work, appeal, text) is { Count: > 0 } found ? new Refusal(Personal, ("found", Lines(work, found))) : null;

    public async Task<Refusal?> Blocks(UnitOfWork work, PublicComment comment, string text) =>
        await Find(work, comment, text) is { Count: > 0 } found ? new Refusal(Personal, ("found", Lines(work, found))) : null;

    /// <summary>«• телефон: «8 900 …»», a line each.</summary>
    public static string Lines(UnitOfWork work, IEnumerable<Personal> found) => string.Join("\n", found.Select(
        one => work.Texts.Say("public.found", ("what", work.Texts.Name(one.Kind)), ("words", one.Words))));

    /// <summary>Numbers, places and words of what this person told in private, but for what they said in public themselves.</summary>
    private static async Task<IReadOnlyList<string>> PrivateWords(UnitOfWork work, long residentId, string publicText)
    {
        var told = new List<string>();
        foreach (var appeal in await work.Store.AppealsOf(residentId, openOnly: false))
        {
            told.AddRange(PublicSource.Is(appeal.Source)
                ? await AddedInPrivate(work, appeal) : [appeal.FullNumber, appeal.PlaceText ?? "", appeal.Text]);
        }

        return [.. told.Where(words => words.Length > 0 && !publicText.Contains(words, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What was told in private about a comment.</summary>
    private static async Task<IEnumerable<string>> AddedInPrivate(UnitOfWork work, Appeal appeal)
    {
        var pages = (await work.Store.SpottedOf(appeal.Id)).Select(comment => comment.Page ?? comment.Source)
            .ToHashSet(StringComparer.Ordinal);
        return (await work.Store.MessagesOf(appeal.Id)).Where(message => !pages.Contains(message.Chat)).Select(message => message.Text);
    }
}
