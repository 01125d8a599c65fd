using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Cards;

/// <summary>
/// The staff chat divided into threads, one for each appeal, where the municipality wishes it and the channel can. A thread is a card of
/// its own kind: opened before the first card of its appeal, named by the topic and never by anybody's words, closed when the appeal ends.
/// What cannot go into a thread goes to the common chat.
/// </summary>
internal sealed class AppealThreads(StaffSettings settings, ChannelDirectory channels, CurrentMunicipality municipality)
{
    /// <summary>The message id of a thread that is gone or could not be opened: its appeal stays in the common chat for good.</summary>
    public const string Lost = "";

    private bool On(MunicipalityContext town) => settings.Topics && channels.Find(town.StaffChat.Channel) is { Threads: true };

    /// <summary>Opens the thread of an appeal whose first card is about to be shown.</summary>
    public void OpenFor(UnitOfWork work, Appeal appeal, Card card, IReadOnlyList<Card> cards)
    {
        if (On(work.Municipality) && card is { Kind: CardKind.Staff, Shown: null } && card.Chat == work.Municipality.StaffChat.ToString()
            && !cards.Any(c => IsThreadIn(c, card.Chat)))
        {
            var thread = new Card
            {
                Id = work.Municipality.Ids.Next(),
                Kind = CardKind.Thread,
                Chat = card.Chat,
                AppealId = appeal.Id,
                CreatedAt = work.Now
            };
            work.Store.Add(thread);
            Show(work, appeal, thread);
        }
    }

    /// <summary>Queues the name and the end of the thread where they changed.</summary>
    public void Show(UnitOfWork work, Appeal appeal, Card thread)
    {
        if (On(work.Municipality) && thread.MessageId != Lost)
        {
            var name = work.Texts.Say("card.thread", ("number", appeal.Called), ("topic", CardView.TopicName(work, appeal.Topic)));
            AppealCards.Show(work, thread, new Content(name) { Closed = appeal.Ended }, Priority.Staff, appeal);
        }
    }

    /// <summary>The row speaks of an appeal in the staff chat, so it may belong into a thread.</summary>
    public bool MayHold(OutboxRow row) =>
        row.AppealId is not null && municipality.State is var town && On(town) && row.Chat == town.StaffChat.ToString();

    /// <summary>The thread that the row goes into; null for the chat itself.</summary>
    public static async Task<Card?> Of(IStore store, OutboxRow row) =>
        (await store.CardsOf(row.AppealId!.Value)).LastOrDefault(card => IsThreadIn(card, row.Chat));

    /// <summary>
    /// The row found no thread: an administrator hears of it once a day, and the appeal's card comes again to where it can be seen.
    /// </summary>
    public async Task Lose(UnitOfWork work, OutboxRow row, string why)
    {
        if (row.AppealId is { } id && await work.Store.FindAppeal(id) is { } appeal)
        {
            await Leave(work, appeal, row);
        }

        foreach (var admin in (await work.Store.Staff()).Where(p => work.Municipality.May(p, Right.SeeFaults)))
        {
            var once = $"threads:{row.Chat}:{UnitOfWork.Mark(work.Today())}:{admin.Id}";
            await work.SendOnce(once, admin.HomeAddress, new Content(work.Texts.Say("staff.thread-lost", ("why", why))), Priority.Digest,
                notBefore: work.StaffQuietTill());
        }
    }

    private static async Task Leave(UnitOfWork work, Appeal appeal, OutboxRow row)
    {
        var cards = await work.Store.CardsOf(appeal.Id);
        foreach (var thread in cards.Where(card => IsThreadIn(card, row.Chat)))
        {
            // An edit with the same content: it does nothing where the card still stands, and brings it back where it went with the thread.
            foreach (var card in cards.Where(c => c.Kind == CardKind.Staff && c.Id != row.CardId && c.Shown is not null
                && thread.MessageId is { Length: > 0 }))
            {
                card.Shown = "";
                work.Touch(appeal);
            }

            thread.MessageId = Lost;
        }
    }

    private static bool IsThreadIn(Card card, string chat) =>
        card.Kind == CardKind.Thread && string.Equals(card.Chat, chat, StringComparison.Ordinal);
}
