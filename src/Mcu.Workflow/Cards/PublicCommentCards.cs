using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// Cards of what was seen in public: one in the staff chat, edited in place. In a storm the later ones wait for the digest.
/// </summary>
internal sealed class PublicCommentCards(PublicCommentView face, ChannelDirectory channels)
{
    /// <summary>Opens the card where it is wanted; an earlier one is left as it stands.</summary>
    public async Task Show(UnitOfWork work, PublicComment comment, Address chat)
    {
        if (comment.CardId is { } old && await work.Store.FindCard(old) is { } earlier)
        {
            work.Store.Remove(earlier);
        }

        var card = new Card { Id = work.Municipality.Ids.Next(), Kind = CardKind.Spotted, Chat = chat.ToString(), CreatedAt = work.Now };
        work.Store.Add(card);
        (comment.CardId, comment.ToldAt) = (card.Id, work.Now);
        work.Touch(comment);
    }

    /// <summary>
    /// Opens it in the staff chat, unless cards come faster than the chat takes them: what is not important is then gathered.
    /// </summary>
    public async Task Open(UnitOfWork work, PublicComment comment)
    {
        var chat = work.Municipality.StaffChat;
        var limited = !comment.Important && !channels.LimitsOf(chat).Unlimited;
        if (!limited || await work.Store.PendingIn(chat.ToString()) + work.OpenedHere++ < BatchedCards.Crowd)
        {
            await Show(work, comment, chat);
        }
    }

    public async Task Refresh(UnitOfWork work)
    {
        foreach (var comment in work.TouchedSpotted)
        {
            if (comment.CardId is { } id && await work.Store.FindCard(id) is { } card)
            {
                AppealCards.Show(work, card, await face.Of(work, comment), Priority.Staff);
            }
        }
    }
}
