namespace Mcu.Workflow.Messaging;

/// <summary>What the bot has asked a person in a chat and is waiting to hear («Напишите причину»).</summary>
public sealed class Conversation
{
    /// <summary>Chat and person: <c>chat|person</c> as address texts.</summary>
    public required string Key { get; set; }

    /// <summary>The command that the next words complete, e.g. <c>return</c>.</summary>
    public required string Expecting { get; set; }
    public long? AppealId { get; set; }

    /// <summary>What was already given of the command's arguments.</summary>
    public string? Data { get; set; }
    public DateTimeOffset At { get; set; }

    public static string KeyOf(Address chat, Address person) => $"{chat}|{person}";
}
