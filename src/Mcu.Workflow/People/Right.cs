namespace Mcu.Workflow.People;

/// <summary>What a person may do. Roles of the regulation are labels for sets of rights; code asks for rights only.</summary>
public enum Right
{
    Read,
    Note,
    Route,
    Execute,
    Approve,
    Place,
    Extend,
    Decline,
    Redirect,
    Close,
    Reopen,
    Invite,
    SeeStatistics,
    SeeFaults,
    LeadUnit,
    LeadMcu,

    /// <summary>Say that an answer may be published although something personal was found in it.</summary>
    PublishPersonal,

    /// <summary>Load exports of other systems.</summary>
    Import,

    /// <summary>Take out registers; with personal data only together with <see cref="Read"/>.</summary>
    Export,

    /// <summary>
    /// Enter for somebody what came by letter, by word of mouth or by telephone, and formal appeals; make a received appeal a registered
    /// one, where the regulation has that done by hand.
    /// </summary>
    Register,

    /// <summary>Look at answers after the residents have them.</summary>
    Control,

    /// <summary>See who is booked for a personal reception, book for a caller, close a time.</summary>
    Receptions,
}
