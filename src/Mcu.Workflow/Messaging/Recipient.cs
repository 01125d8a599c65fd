namespace Mcu.Workflow.Messaging;

/// <summary>Where what a resident is told of an appeal goes.</summary>
public enum Recipient
{
    /// <summary>Nobody is left to be told.</summary>
    Nobody,

    /// <summary>The resident's talk with the bot.</summary>
    Chat,

    /// <summary>Under the comments that the appeal came from: its author has spoken in public only.</summary>
    Comment,

    /// <summary>No chat leads to the applicant: somebody of the staff sends it.</summary>
    ByHand,
}
