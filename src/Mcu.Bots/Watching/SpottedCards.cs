using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>Cards of what was seen in public: one in the staff chat, edited in place. In a storm the later ones wait for the digest.</summary>
internal sealed class SpottedCards(SpottedFace face, ChannelBook channels)
{
    /// <summary>Opens the card where it is wanted; an earlier one is left as it stands.</summary>
    public async Task Show(Work work, Spotted spotted, Address chat)
    {
        if (spotted.CardId is { } old && await work.Registry.FindCard(old) is { } earlier)
        {
            work.Registry.Remove(earlier);
        }

        var card = new Card { Id = work.Town.Ids.Next(), Kind = CardKind.Spotted, Chat = chat.ToString(), CreatedAt = work.Now };
        work.Registry.Add(card);
        (spotted.CardId, spotted.ToldAt) = (card.Id, work.Now);
        work.Touch(spotted);
    }

    /// <summary>Opens it in the staff chat, unless cards come faster than the chat takes them: what is not important is then gathered.</summary>
    public async Task Open(Work work, Spotted spotted)
    {
        var chat = work.Town.StaffChat;
        var limited = !spotted.Important && !channels.LimitsOf(chat).Unlimited;
        if (!limited || await work.Registry.PendingIn(chat.ToString()) + work.OpenedHere++ < GatheredCards.Crowd)
        {
            await Show(work, spotted, chat);
        }
    }

    public async Task Refresh(Work work)
    {
        foreach (var spotted in work.TouchedSpotted)
        {
            if (spotted.CardId is { } id && await work.Registry.FindCard(id) is { } card)
            {
                Cards.Show(work, card, await face.Of(work, spotted), Priority.Staff);
            }
        }
    }
}
