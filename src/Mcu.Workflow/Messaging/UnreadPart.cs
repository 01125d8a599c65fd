namespace Mcu.Workflow.Messaging;

/// <summary>What a person can send and nobody here can read; each is told to the sender by its own phrase.</summary>
public enum UnreadPart
{
    /// <summary>Something that the program does not know: a thing of a later version of the messenger.</summary>
    Unknown,
    Story,
    Game,
    Dice,
    Gift,
    Giveaway,
    Payment,
    PaidMedia,
    Call,

    /// <summary>A short film that the messenger gives no bot, and no address of it either.</summary>
    Video,

    /// <summary>Contacts, chats or papers that were handed over by a button of the messenger.</summary>
    Shared,

    /// <summary>The platform showed a part of the message only, and the whole could not be had.</summary>
    Cropped,

    /// <summary>Messages passed on within messages passed on, deeper or more than are kept.</summary>
    Forwards,

    /// <summary>The end of words that are longer than is kept.</summary>
    LongText,
}
