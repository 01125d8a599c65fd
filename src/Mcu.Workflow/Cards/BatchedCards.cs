using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// When cards come faster than the staff chat may receive them, the later ones are held back and one digest card stands for them all:
/// «Ещё 37: водоснабжение 31, дороги 6», «Показать». No card is dropped: each is either shown, or counted here, or its appeal is in work
/// already.
/// </summary>
internal sealed class BatchedCards(ChannelDirectory channels, CardView face) : IScheduledJob
{
    /// <summary>Half of what a group may receive in a minute; the other half is for edits and answers to the staff.</summary>
    public const int Crowd = 10;

    /// <summary>How many cards «Показать» brings at a time.</summary>
    public const int Page = 5;

    /// <summary>
    /// Danger to life is never held back; when the crowd has passed, new cards are shown at once again, whatever the digest still holds.
    /// </summary>
    public async Task HoldBackIfCrowded(UnitOfWork work, Card card, Appeal appeal)
    {
        if (appeal.Urgent || channels.LimitsOf(Address.Parse(card.Chat)).Unlimited)
        {
            return;
        }

        var waiting = await work.Store.PendingIn(card.Chat) + work.OpenedHere++;
        card.Gathered = waiting >= Crowd;
        work.GatheredChanged |= card.Gathered;
    }

    /// <summary>Whether the card stays held back; an appeal that somebody took meanwhile needs no card of its own any more.</summary>
    public bool Keeps(UnitOfWork work, Card card, Appeal appeal)
    {
        if (card.Gathered && appeal.State is not (AppealState.Received or AppealState.Registered))
        {
            work.Store.Remove(card);
            work.GatheredChanged = true;
        }

        return card.Gathered;
    }

    /// <summary>
    /// What a storm held back comes by itself, the most urgent first, as soon as the chat has room again. What a file of another system
    /// brought stays behind «Показать»: nobody has just written it.
    /// </summary>
    public async Task Run(UnitOfWork work)
    {
        var chat = work.Municipality.StaffChat.ToString();
        var room = Crowd - await work.Store.PendingIn(chat);
        foreach (var card in room > 0 ? await work.Store.HeldBackByStorm(chat, room) : [])
        {
            if (await work.Store.FindAppeal(card.AppealId!.Value) is { } appeal)
            {
                card.Gathered = false;
                work.GatheredChanged = true;
                work.Touch(appeal);
            }
        }
    }

    /// <summary>Lets the most urgent of the held cards go.</summary>
    public async Task ShowNext(UnitOfWork work)
    {
        var chat = work.Municipality.StaffChat.ToString();
        var next = new List<(Card Card, Appeal Appeal)>();
        foreach (var card in await work.Store.GatheredCards(chat))
        {
            if (await work.Store.FindAppeal(card.AppealId!.Value) is { } appeal)
            {
                next.Add((card, appeal));
            }
        }

        foreach (var (card, appeal) in next.OrderByDescending(x => x.Appeal.Urgent).ThenBy(x => x.Appeal.DueAt).Take(Page))
        {
            card.Gathered = false;
            work.Touch(appeal);
        }

        work.GatheredChanged = true;
    }

    public async Task RefreshDigest(UnitOfWork work)
    {
        if (!work.GatheredChanged)
        {
            return;
        }

        var chat = work.Municipality.StaffChat.ToString();
        var digest = await work.Store.GatheredDigest(chat);
        var held = (await work.Store.GatheredCards(chat)).Where(card => card.Gathered).ToList();
        if (digest is null)
        {
            digest = new Card { Id = work.Municipality.Ids.Next(), Kind = CardKind.Gathered, Chat = chat, CreatedAt = work.Now };
            work.Store.Add(digest);
        }

        AppealCards.Show(work, digest, await face.OfDigest(work, held), Priority.Staff);
        if (held.Count == 0)
        {
            work.Store.Remove(digest);
        }
    }
}
