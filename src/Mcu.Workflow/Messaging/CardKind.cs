namespace Mcu.Workflow.Messaging;

/// <summary>What a card shows, and to whom.</summary>
public enum CardKind
{
    /// <summary>In the staff chat, for everybody.</summary>
    Staff,

    /// <summary>In the executor's own chat.</summary>
    Executor,

    /// <summary>A draft answer, in an approver's own chat.</summary>
    Approver,

    /// <summary>In the own chat of whoever takes the next step by the regulation: registers, routes, places.</summary>
    Desk,

    /// <summary>An answer that is to be looked at, in the own chat of whoever controls.</summary>
    Quality,

    /// <summary>The summary that a resident sends or changes.</summary>
    Summary,

    /// <summary>Stands for many cards during a storm.</summary>
    Gathered,

    /// <summary>Opened on demand by /card in any chat.</summary>
    Opened,

    /// <summary>Words seen in public, in the staff chat.</summary>
    Spotted,

    /// <summary>What is to be sent by hand, in the own chat of whoever places answers.</summary>
    Errand,

    /// <summary>How far a file is that is loaded or made, in the chat of whoever asked for it.</summary>
    Job,

    /// <summary>The thread of an appeal in the staff chat; its message id is the thread's, and empty once the thread was lost.</summary>
    Thread,

    /// <summary>The requests for information that somebody is asked, in their own chat.</summary>
    Request,
}
