using System.Text.Json;
using Mcu.Bots.Channels.Telegram;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>Payloads as the platform sends them, cut to what a test is about.</summary>
internal static class Updates
{
    public const string Anna = """{"id":1001,"is_bot":false,"first_name":"Анна","last_name":"Петрова","username":"anna"}""";
    public const string Private = """{"id":1001,"type":"private","first_name":"Анна"}""";
    public const string Group = """{"id":-1005,"type":"supergroup","title":"Диспетчеры"}""";
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <param name="rest">The fields that the test is about, e.g. <c>"text":"яма"</c>.</param>
    public static string Message(string rest, string chat = Private, string from = Anna, string kind = "message", int id = 5) =>
        $$$$"""{"update_id":{{{{id}}}},"{{{{kind}}}}":{"message_id":31,"date":1790000000,"from":{{{{from}}}},"chat":{{{{chat}}}},{{{{rest}}}}}}""";

    public static TelegramParsedUpdate Read(string json, string? userName = "town_bot") =>
        TelegramUpdateMapper.Map(JsonDocument.Parse(json).RootElement, new TelegramBotInfo(77) { UserName = userName }, Now);

    public static IncomingMessage Got(string json) => Read(json).ShouldBeOfType<TelegramParsedUpdate.Got>().IncomingMessage;
    public static string Ignored(string json) => Read(json).ShouldBeOfType<TelegramParsedUpdate.Ignored>().Kind;
    public static TelegramParsedUpdate.Broken Broken(string json) => Read(json).ShouldBeOfType<TelegramParsedUpdate.Broken>();
}
