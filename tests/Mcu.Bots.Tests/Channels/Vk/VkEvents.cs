using System.Text.Json;
using Mcu.Bots.Channels.Vk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>Events as the platform sends them, cut to what a test is about.</summary>
internal static class VkEvents
{
    public const long Group = 4321;
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <param name="rest">The fields that the test is about, e.g. <c>"text":"яма"</c>.</param>
    public static string Message(string rest, long peer = 1001, long from = 1001) => Event(
        "message_new",
        $$"""{"message":{"date":1790000000,"from_id":{{from}},"id":985,"out":0,"peer_id":{{peer}},"conversation_message_id":31,"random_id":0,{{rest}} },"client_info":{"lang_id":0} }""");

    public static string Event(string type, string body) =>
        $$"""{"type":"{{type}}","event_id":"e5","v":"5.199","group_id":{{Group}},"object":{{body}} }""";

    public static VkParsedUpdate Read(string json) => VkUpdates.Read(JsonDocument.Parse(json).RootElement, Group, Now);

    public static IncomingMessage Got(string json) =>
        Read(json).ShouldBeOfType<VkParsedUpdate.Got>().IncomingMessage.ShouldHaveSingleItem();
    public static string Ignored(string json) => Read(json).ShouldBeOfType<VkParsedUpdate.Ignored>().Kind;
}
