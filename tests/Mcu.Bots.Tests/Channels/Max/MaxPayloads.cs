using System.Text.Json;
using Mcu.Bots.Channels.Max;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>Updates as the platform sends them, cut to what a test is about.</summary>
internal static class MaxPayloads
{
    public const string John = """{"user_id":123456789,"first_name":"John","last_name":"Doe","is_bot":false,"last_activity_time":1775025580000,"name":"John Doe"}""";
    public const string Talk = """{"chat_id":182182182,"chat_type":"dialog","user_id":229229229}""";
    public const string Group = """{"chat_id":-70801090403050,"chat_type":"chat"}""";
    public const string Channel = """{"chat_id":-70801090403051,"chat_type":"channel"}""";
    public const string Press = $$$$"""{"update_type":"message_callback","timestamp":1775025604499,"user_locale":"ru","callback":{"timestamp":1775025604400,"callback_id":"f9LHodD0cOL5","payload":"take:1","user":{{{{John}}}}},"message":{"recipient":{{{{Group}}}},"timestamp":1775025600000,"body":{"mid":"mid.ffff01","seq":116327994376978687,"text":"Карточка","attachments":[{"type":"inline_keyboard","callback_id":"f9LHodD0cOL5","payload":{"buttons":[[{"type":"callback","text":"Взять","payload":"take:1"}]]}}]},"sender":{"user_id":229229229,"first_name":"bot","is_bot":true} } }""";
    public const string Comment = $$$$"""{"update_type":"comment_created","timestamp":1775025604499,"message":{"sender":{{{{John}}}},"recipient":{"chat_id":-70801090403051,"chat_type":"channel","post_id":"mid.post"},"timestamp":1775025604499,"body":{"mid":"mid.comment","seq":7,"text":"А когда починят дорогу?"},"link":{"type":"reply","message":{"mid":"mid.other","seq":6,"text":"Спасибо"} } } }""";

    /// <param name="body">The rest of the body, e.g. <c>"text":"яма"</c>.</param>
    public static string Message(string body, string recipient = Talk, string sender = John, string kind = "message_created",
        string more = "") => $$"""
        {"message":{"recipient":{{recipient}},"timestamp":1775053255737,"body":{"mid":"mid.ffffbdb48e6c3775","seq":116327994376978687,{{body}}},"sender":{{sender}}{{more}}},"timestamp":1775025604499,"user_locale":"ru","update_type":"{{kind}}"}
        """;

    public static string Person(string kind, string more = "") =>
        $$"""{"chat_id":182182182,"user":{{John}},"timestamp":1775025604499,"user_locale":"ru","update_type":"{{kind}}"{{more}}}""";

    public static string Attached(params IEnumerable<string> attachments) =>
        $"\"text\":\"\",\"attachments\":[{string.Join(',', attachments)}]";

    public static MaxBotInfo Me()
    {
        var me = new MaxBotInfo();
        me.Learn(229229229, "town_bot");
        return me;
    }

    public static MaxParsedUpdate Read(string json, ILogger? log = null) => Read(JsonDocument.Parse(json).RootElement, log);
    public static MaxParsedUpdate Read(JsonElement json, MaxBotInfo me) => MaxUpdates.Read(json, me, NullLogger.Instance);
    public static MaxParsedUpdate Read(JsonElement json, ILogger? log = null) => MaxUpdates.Read(json, Me(), log ?? NullLogger.Instance);
    public static IncomingMessage Got(string json) => Read(json).ShouldBeOfType<MaxParsedUpdate.Got>().IncomingMessage;
    public static string Ignored(string json) => Read(json).ShouldBeAssignableTo<MaxParsedUpdate.Ignored>()!.Kind;
    public static string Broken(string json) => Read(json).ShouldBeOfType<MaxParsedUpdate.Broken>().Update.Why;
}
