using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Data.Tests;

/// <summary>Rows with all that is required and nothing that matters.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly IdSource Ids = new(TimeProvider.System);

    public static Address Chat(string id) => new("vk", id);

    public static Resident Resident(string id) => new() { Id = Ids.Next(), Address = Chat(id).ToString(), Name = "Пётр", CreatedAt = Now };

    public static Draft Draft(Resident of) => new() { Id = Ids.Next(), ResidentId = of.Id, Step = DraftStep.Place, CreatedAt = Now };

    public static Appeal Appeal(int number, string text = "яма", long residentId = 1, DateTimeOffset? due = null)
    {
        var appeal = new Appeal
        {
            Id = Ids.Next(),
            Number = number,
            Year = 2026,
            FullNumber = $"МЦУ-2026-{number:000000}",
            ResidentId = residentId,
            Source = "vk",
            Text = text,
            RegisteredAt = Now,
            DueAt = due ?? Now.AddDays(30),
            DueFrom = Now,
        };
        appeal.Enter(AppealState.Registered, Actor.System, Now);
        return appeal;
    }

    public static ResidentMessage Message(Resident of, string text, string? platformId = null) => new()
    {
        Id = Ids.Next(),
        ResidentId = of.Id,
        Chat = of.Address,
        PlatformId = platformId,
        Text = text,
        At = Now,
    };

    public static Person Person(string id, string name = "Иванова Анна") => new()
    {
        Id = Ids.Next(),
        Name = name,
        Role = "executor",
        Home = Chat(id).ToString(),
        AddedAt = Now,
        Addresses = [new PersonAddress { Address = Chat(id).ToString() }],
    };

    /// <summary>The person with the right to execute.</summary>
    public static Actor Executing(Person person) => Actor.Of(person) with { OwnRights = new HashSet<Right> { Right.Execute } };

    public static OutboxRow Outbox(string chat, int priority = Priority.Resident, string? onceKey = null) => new()
    {
        Id = Ids.Next(),
        Kind = OutboxKind.Send,
        Chat = chat,
        Priority = priority,
        Content = new Content("Принято") { Buttons = [[new Button("Решён", "solved:1")]] },
        OnceKey = onceKey,
        CreatedAt = Now,
        NotBefore = Now,
    };

    public static Card Card(string chat, CardKind kind = CardKind.Staff) =>
        new() { Id = Ids.Next(), Kind = kind, Chat = chat, CreatedAt = Now };

    public static IncomingMessage Incoming(string from, string key) => new()
    {
        Key = key,
        Kind = IncomingKind.Message,
        From = Chat(from),
        Chat = Chat(from),
        Text = "яма",
        At = Now,
    };

    public static TranscriptLine Line(string chat, string text) =>
        new() { Chat = chat, From = chat, Name = "Пётр", Content = new Content(text), At = Now };
}
