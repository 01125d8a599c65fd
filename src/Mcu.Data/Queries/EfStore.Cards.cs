using Mcu.Workflow.Messaging;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public Task<Card?> FindCard(long id) => Find<Card>(id);

    public async Task<IReadOnlyList<Card>> CardsOf(long appealId) =>
        [.. (await Fitting<Card>(c => c.AppealId == appealId)).OrderBy(c => c.Id)];

    public async Task<Card?> CardOfDraft(long draftId) => (await Fitting<Card>(c => c.DraftId == draftId)).MaxBy(c => c.Id);

    public async Task<Card?> CardBehind(Address chat, string messageId)
    {
        var text = chat.ToString();
        return (await Fitting<Card>(c => c.Chat == text && c.MessageId == messageId)).MaxBy(c => c.Id);
    }

    public async Task<long?> AppealBehind(Address chat, string messageId)
    {
        if ((await CardBehind(chat, messageId))?.AppealId is { } appealId)
        {
            return appealId;
        }

        var text = chat.ToString();
        return (await Fitting<OutboxRow>(o => o.Chat == text && o.MessageId == messageId && o.AppealId != null)).MaxBy(o => o.Id)?.AppealId
            ?? (await Ask(() => db.SentLinks.FindAsync(text, messageId).AsTask()))?.AppealId;
    }

    public async Task<IReadOnlyList<Card>> GatheredCards(string chat) =>
        [.. (await Fitting<Card>(c => c.Chat == chat && c.Gathered)).OrderBy(c => c.Id)];

    public Task<IReadOnlyList<Card>> HeldBackByStorm(string chat, int most) =>
        List(db.Cards.Where(c => c.Chat == chat && c.Gathered)
            .Join(db.Appeals.Where(a => a.OutsideNumber == null), c => c.AppealId, a => a.Id, (c, a) => new { Card = c, a.Urgent, a.DueAt })
            .OrderByDescending(x => x.Urgent).ThenBy(x => x.DueAt).ThenBy(x => x.Card.Id).Select(x => x.Card).Take(most));

    public async Task<Card?> GatheredDigest(string chat) =>
        (await Fitting<Card>(c => c.Chat == chat && c.Kind == CardKind.Gathered)).MaxBy(c => c.Id);
}
