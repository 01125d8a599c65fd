namespace Mcu.Workflow.Messaging;

/// <summary>What the bot has asked a person in a chat and is waiting to hear («Напишите причину»).</summary>
public sealed class Conversation
{
    /// <summary>Chat and person: <c>chat|person</c> as address texts.</summary>
    [PersonalData(Erasure.WithRow)] public required string Key { get; set; }

    /// <summary>The stored form of <see cref="Question"/>: its kind, or the command that the next words complete.</summary>
    [NotPersonal] public string Expecting { get; private set; } = "";
    public long? AppealId { get; private set; }
    [PersonalData(Erasure.WithRow)] public string? Data { get; private set; }
    public DateTimeOffset At { get; set; }

    public required PendingQuestion Question
    {
        get => PendingQuestionStorage.Read(Expecting, AppealId, Data);
        set => (Expecting, AppealId, Data) = PendingQuestionStorage.Write(value);
    }

    public static string KeyOf(Address chat, Address person) => $"{chat}|{person}";
}
