using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>The active member of staff known by this address.</summary>
    Task<Person?> PersonAt(Address address);
    Task<Person?> FindPerson(long id);

    /// <summary>All active members of staff with their addresses, by name.</summary>
    Task<IReadOnlyList<Person>> Staff();
    Task<Invite?> FindInvite(string code);

    /// <summary>Who holds which post on this day or later, as it was entered: newer entries go before older ones.</summary>
    Task<IReadOnlyList<PostHolding>> HoldingsFrom(DateOnly day);

    /// <summary>Who stands in for whom on this day or later, as it was entered.</summary>
    Task<IReadOnlyList<Substitution>> SubstitutionsFrom(DateOnly day);

    Task<Resident?> ResidentAt(Address address);
    Task<Resident?> FindResident(long id);
    Task<Draft?> DraftOf(long residentId);
    Task<Draft?> FindDraft(long id);

    /// <summary>All identities of the same person, this one included; the one that they wrote in last comes first.</summary>
    Task<IReadOnlyList<Resident>> JoinedWith(Resident resident);

    /// <summary>Whether the appeal came by this identity, or by one that is joined with it.</summary>
    Task<bool> Owns(Resident resident, Appeal appeal);
    Task<LinkCode?> FindJoinCode(string code);
    Task<IReadOnlyList<LinkCode>> JoinCodesOf(long residentId);

    /// <summary>
    /// The appeals of the person, by whichever of their joined identities they came, newest first; open ones only on demand.
    /// </summary>
    Task<IReadOnlyList<Appeal>> AppealsOf(long residentId, bool openOnly);
    Task<IReadOnlyList<ResidentMessage>> MessagesOf(long appealId);

    /// <summary>The draft's messages with their versions, to be removed with it.</summary>
    Task<IReadOnlyList<ResidentMessage>> MessagesOfDraft(long draftId);

    /// <summary>All messages and their versions that the resident ever wrote, for /forget.</summary>
    Task<IReadOnlyList<ResidentMessage>> AllMessagesOf(long residentId);

    /// <summary>The outbox rows of a chat, sent and waiting, for /forget.</summary>
    Task ForgetOutbox(string chat, Content mask);

    /// <summary>What others were told of the appeal: cards, reminders, drafts to approve, sent and waiting, for /forget.</summary>
    Task ForgetOutboxAbout(long appealId, Content mask);
    Task ForgetTranscript(string chat, Content mask);
}
