using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>
    /// Reads what a batch will ask for, in a handful of queries instead of several for each message: seen keys, people, residents with
    /// their drafts, conversations. The queries below answer from it where they can.
    /// </summary>
    /// <returns>The keys that were handled before.</returns>
    Task<IReadOnlySet<string>> Prefetch(IReadOnlyList<IncomingMessage> batch);

    Task<Conversation?> ConversationAt(Address chat, Address person);
    Task<ChannelCursor?> CursorOf(string channel);

    /// <summary>Values that outlive a restart and belong to nobody: the stand's clock, the last digest, the language.</summary>
    Task<string?> Setting(string name);
    Task SetSetting(string name, string value);

    /// <summary>The message that a resident sent, by the platform's id: for edits and replies.</summary>
    Task<ResidentMessage?> ResidentMessageAt(Address chat, string platformId);

    /// <summary>A part of the same album that came before.</summary>
    Task<ResidentMessage?> AlbumPart(Address chat, string albumKey);

    /// <summary>The appeal that a sent message of ours spoke of (a card, a question), for replies.</summary>
    Task<long?> AppealBehind(Address chat, string messageId);

    Task<OutboxRow?> FindOutbox(long id);
    Task<bool> SaidAlready(string onceKey);

    /// <summary>
    /// Takes up to <paramref name="most"/> rows that wait and that nobody holds, most urgent first, in the order of writing within a chat:
    /// no row passes an earlier one, as urgent or more, that is in the hands of another process. A row whose sending is to be repeated is
    /// taken before its time, so that what is written to its chat meanwhile stays behind it.
    /// The claim is saved at once, without <see cref="Commit"/>.
    /// </summary>
    Task<IReadOnlyList<OutboxRow>> ClaimOutbox(string owner, DateTimeOffset now, TimeSpan hold, int most);

    /// <summary>Prolongs the claims of a living process; saved at once.</summary>
    Task HoldClaims(string owner, DateTimeOffset until);

    Task<int> PendingIn(string chat);
    Task<int> PendingInAll();
    Task<IReadOnlyList<OutboxRow>> DeadOutbox(int skip, int take);
    Task<int> DeadCount();

    /// <summary>What has left since then, oldest first, to go on counting after a restart.</summary>
    Task<IReadOnlyList<OutboxRow>> SentSince(DateTimeOffset since);

    Task<Card?> FindCard(long id);
    Task<IReadOnlyList<Card>> CardsOf(long appealId);
    Task<Card?> CardOfDraft(long draftId);
    Task<Card?> CardBehind(Address chat, string messageId);
    Task<IReadOnlyList<Card>> GatheredCards(string chat);

    /// <summary>Of these the next that wait only because so many came at once, the most urgent first; not those of a loaded file.</summary>
    Task<IReadOnlyList<Card>> HeldBackByStorm(string chat, int most);
    Task<Card?> GatheredDigest(string chat);

    /// <summary>Follows a chat to its new id everywhere it is kept.</summary>
    Task MoveChat(Address from, Address to);

    /// <summary>Lines of a chat changed after the given revision, oldest first.</summary>
    Task<IReadOnlyList<TranscriptLine>> Transcript(string chat, long afterRevision, int most);

    /// <summary>The last lines of a chat with an id below the given one, oldest first: for opening a chat and leafing back.</summary>
    Task<IReadOnlyList<TranscriptLine>> TranscriptBefore(string chat, long id, int most);
    Task<TranscriptLine?> FindTranscriptLine(long id);
    Task<long> LastRevision();

    Task<IReadOnlyList<PoisonMessage>> SetAsides(int skip, int take);
    Task<int> SetAsideCount();

    /// <summary>A delivery with this key was handled, or set aside, before.</summary>
    Task<bool> WasHandled(string key);
}
