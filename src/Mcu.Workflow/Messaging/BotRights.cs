namespace Mcu.Workflow.Messaging;

/// <summary>What a messenger lets its administrators do; rights that matter to nobody here are one.</summary>
public enum BotRight
{
    ReadAllMessages,
    Write,
    EditMessages,
    DeleteMessages,
    AddMembers,
    AddAdministrators,
    ChangeInfo,
    Pin,
    Call,
    Link,
    Statistics,
    Other,
}

/// <summary>What the bot may do in a group or on a page, as the platform has just changed it.</summary>
/// <param name="OnPage">A page with posts, not a group.</param>
public sealed record BotRights(bool OnPage, bool Administrator, IReadOnlyList<BotRight> Rights);
