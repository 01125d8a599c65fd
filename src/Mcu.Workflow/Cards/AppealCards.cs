using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// Cards are messages of ours that follow what they show: opened once, edited in place when the appeal changes.
/// Verbs only touch the appeal; all its cards are brought up to date together at the end of the unit of work.
/// </summary>
internal sealed class AppealCards(CardView face, BatchedCards gathered, PublicCommentCards spotted, AppealThreads threads) : IBeforeCommit
{
    /// <summary>Opens a card in a chat; an earlier one of the same kind there is left as it stands.</summary>
    /// <param name="thread">See <see cref="Card.Thread"/>.</param>
    public async Task Open(UnitOfWork work, Appeal appeal, CardKind kind, Address chat, string? thread = null)
    {
        foreach (var old in (await work.Store.CardsOf(appeal.Id)).Where(c => c.Kind == kind && Same(c.Chat, chat)))
        {
            work.Store.Remove(old);
        }

        var card = new Card
        {
            Id = work.Municipality.Ids.Next(),
            Kind = kind,
            Chat = chat.ToString(),
            AppealId = appeal.Id,
            CreatedAt = work.Now,
            Thread = thread
        };
        work.Store.Add(card);
        work.Touch(appeal);
        if (kind == CardKind.Staff)
        {
            await gathered.HoldBackIfCrowded(work, card, appeal);
        }
    }

    /// <summary>Queues the new content of every card whose appeal changed.</summary>
    public async Task BeforeCommit(UnitOfWork work)
    {
        foreach (var appeal in work.Touched)
        {
            var cards = await work.Store.CardsOf(appeal.Id);
            foreach (var card in cards)
            {
                await Refresh(work, appeal, card, cards);
            }
        }

        await gathered.RefreshDigest(work);
        await spotted.Refresh(work);
    }

    private async Task Refresh(UnitOfWork work, Appeal appeal, Card card, IReadOnlyList<Card> cards)
    {
        if (card.Kind == CardKind.Thread)
        {
            threads.Show(work, appeal, card);
        }
        else if (await Left(work, card))
        {
            work.Store.Remove(card);
        }
        else if (!gathered.Keeps(work, card, appeal))
        {
            threads.OpenFor(work, appeal, card, cards);
            var isNew = card.Shown is null;
            Show(work, card, await face.Of(work, appeal, card), Priority.Staff, appeal);
            await (isNew ? CardPhotos.Show(work, appeal, card) : Task.CompletedTask);
        }
    }

    /// <summary>A personal card of somebody who does not work here any more: what happens next is not for them.</summary>
    private static async Task<bool> Left(UnitOfWork work, Card card) =>
        card.Kind is CardKind.Executor or CardKind.Approver or CardKind.Desk or CardKind.Quality or CardKind.Errand or CardKind.Request
        && card.Chat != work.Municipality.StaffChat.ToString() && await work.Store.PersonAt(Address.Parse(card.Chat)) is null;

    /// <summary>Queues the content if it differs from what was queued last: the first time as a message, then as edits of it.</summary>
    public static void Show(UnitOfWork work, Card card, Content content, int priority, Appeal? appeal = null)
    {
        var print = Fingerprint(content);
        if (string.Equals(print, card.Shown, StringComparison.Ordinal))
        {
            return;
        }

        var kind = card.Kind == CardKind.Thread ? OutboxKind.Thread : card.Shown is null ? OutboxKind.Send : OutboxKind.Edit;
        card.Shown = print;
        work.Write(kind, Address.Parse(card.Chat), content, priority,
            row => (row.CardId, row.AppealId, row.Thread) = (card.Id, appeal?.Id, card.Thread));
    }

    private static bool Same(string chat, Address address) => string.Equals(chat, address.ToString(), StringComparison.Ordinal);

    private static string Fingerprint(Content content)
    {
        var text = new StringBuilder(content.Text).Append(content.Closed ? "\0" : "");
        foreach (var button in content.Buttons.SelectMany(row => row))
        {
            text.Append('\n').Append(button.Text).Append('\t').Append(button.Data);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, 16);
    }
}
