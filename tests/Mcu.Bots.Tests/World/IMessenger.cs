using System.Reflection;
using Mcu.Fakes;
using Microsoft.AspNetCore.Builder;
using Xunit.Sdk;

namespace Mcu.Bots.Tests.World;

/// <summary>What a town needs of a messenger: its fake platform, and the door by which the program reads from it.</summary>
internal interface IMessenger : IAsyncDisposable
{
    /// <summary>What the program must know to use it, the staff chat and the first administrator among it.</summary>
    IEnumerable<KeyValuePair<string, string?>> Settings { get; }

    /// <summary>Every accepted send and edit in order.</summary>
    IReadOnlyList<FakeSent> Sent { get; }

    /// <summary>What this messenger wants of the program before it is built.</summary>
    void Prepare(WebApplicationBuilder builder)
    {
    }

    /// <summary>The program stands, and nothing has happened yet.</summary>
    Task Begin(WebApplication app) => Task.CompletedTask;

    /// <summary>People look at what there is, where nobody brings it to them.</summary>
    Task Look() => Task.CompletedTask;

    /// <summary>What the program does once at its start.</summary>
    Task Introduce(IServiceProvider services);

    /// <summary>Reads what waits, without waiting for more; returns how much that was.</summary>
    Task<int> Read(IServiceProvider services);

    IActor Person(long id, string firstName, string? lastName);

    /// <summary>The same person in the staff chat.</summary>
    IActor InStaffChat(IActor person);

    /// <summary>The note that this person saw last when a button was pressed.</summary>
    string? LastNote(long userId);

    /// <summary>Fails when the program has asked for something that the platform does not allow.</summary>
    void Check();
}

/// <summary>A person's hands in one chat.</summary>
internal interface IActor
{
    long UserId { get; }
    long ChatId { get; }
    IEnumerable<IFakeMessage> Messages { get; }

    /// <summary>The first word that the messenger has a button for.</summary>
    Task Starts();
    Task<int> Says(string text, int? replyTo = null);
    Task<int> SendsPhoto(string? caption);

    /// <summary>Several pictures at once, in the messenger's own way: one by one with a common key, or all in one message.</summary>
    Task SendsAlbum(string? caption, int count);
    Task<int> SendsVoice();
    Task<int> SendsDocument(string name, int size) => SendsDocument(name, new byte[size], null);
    Task<int> SendsDocument(string name, byte[] bytes, string? caption);
    Task<int> SendsLocation(double lat, double lon);
    Task<string> Presses(string button);

    /// <summary>Passes on what somebody else has said; there is none of it in the browser.</summary>
    Task Forwards(string text) => throw new NotSupportedException("Nothing is passed on here.");

    /// <summary>A press of a button that carries this, whether or not it is still there.</summary>
    Task<string> PressesData(int messageId, string data);
    Task Edits(int messageId, string text);
}

/// <summary>The messengers that a dialogue can be held in. One more is a line here.</summary>
internal static class Messengers
{
    public const string First = "telegram";
    public const string Browser = "web";
    public static readonly IReadOnlyDictionary<string, Func<TimeProvider, Task<IMessenger>>> All =
        new Dictionary<string, Func<TimeProvider, Task<IMessenger>>>(StringComparer.Ordinal)
        {
            [First] = TelegramTown.Open,
            ["vk"] = VkTown.Open,
            ["max"] = MaxTown.Open,
            [Browser] = BrowserTown.Open,
        };
}

/// <summary>The same dialogue over every messenger.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InEveryMessengerAttribute : DataAttribute
{
    /// <summary>The browser is the municipality's own and is left out.</summary>
    public bool OfOthers { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Messengers.All.Keys.Where(name => !OfOthers || name != Messengers.Browser).Select(name => new object[] { name });
}
