using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>messages.send and messages.edit.</summary>
internal sealed class VkMessages(VkWorld world, VkUploadServer uploads)
{
    private const int MaxText = 4096;
    private const int MaxAttached = 10;
    private static readonly TimeSpan Editable = TimeSpan.FromHours(24);

    /// <summary>To a list of peers; a no to one of them stands in the list.</summary>
    public JsonNode Send(VkArgs args)
    {
        var key = args.Number("random_id") ?? throw VkError.Param("random_id is a required parameter");
        var peers = args.Text("peer_ids")?.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture))
            ?? throw VkError.Param("only peer_ids is served here");
        var said = Read(args);
        if (said.Text.Length == 0 && said.Files.Count == 0 && said.Geo is null)
        {
            throw VkError.Param("message is empty or invalid");
        }

        return new JsonArray([.. peers.Select(peer => One(peer, key, said, args))]);
    }

    public JsonNode Edit(VkArgs args)
    {
        var chat = world.Reach(args.Number("peer_id")!.Value);
        var message = chat.Find(args.Number("cmid")) is { FromBot: true } own ? own : throw VkError.Param("message not found");
        if (world.Now - message.Date > Editable)
        {
            throw new VkError(909, "Can't edit this message, because it's too old");
        }

        // Whatever is not said again is gone: the keyboard, the attachments.
        message.Said = Read(args);
        world.Sent.Add(message.AsSent("messages.edit", world.Now));
        return JsonValue.Create(1);
    }

    public JsonNode Find(VkArgs args)
    {
        var chat = world.Reach(args.Number("peer_id")!.Value);
        var found = args.Text("conversation_message_ids")!.Split(',').Select(id => chat.Find(long.Parse(id, CultureInfo.InvariantCulture)))
            .OfType<FakeVkMessage>().ToList();
        return Items(found);
    }

    /// <summary>By the numbers over all chats.</summary>
    public JsonNode FindByIds(VkArgs args)
    {
        var ids = args.Text("message_ids")!.Split(',')
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture) - FakeVkMessage.FirstId).ToList();
        return Items([.. world.Chats.Values.Where(chat => !chat.IsConversation)
            .SelectMany(chat => ids.Select(id => chat.Find(id)).OfType<FakeVkMessage>())]);
    }

    private JsonObject Items(IReadOnlyCollection<FakeVkMessage> found) => world.HidesMessages
        ? throw new VkError(15, "Access denied")
        : new JsonObject
        {
            ["count"] = found.Count,
            ["items"] = new JsonArray([.. found.Select(message => message.ToJson(world.Options.GroupId))])
        };

    private JsonObject One(long peer, long key, VkSaid said, VkArgs args)
    {
        try
        {
            var chat = world.Reach(peer);
            var message = chat.AddOnce(key, said, world.Now, ReplyTo(chat, args), out var isNew);
            if (isNew)
            {
                world.Sent.Add(message.AsSent("messages.send", world.Now));
                world.Happens("message_reply", message.ToJson(world.Options.GroupId));
            }

            return new JsonObject
            {
                ["peer_id"] = peer,
                ["message_id"] = chat.IsConversation
                ? 0 : 5000 + message.MessageId,
                ["conversation_message_id"] = message.MessageId
            };
        }
        catch (VkError no)
        {
            return new JsonObject
            {
                ["peer_id"] = peer,
                ["message_id"] = 0,
                ["conversation_message_id"] = 0,
                ["error"] = new JsonObject { ["code"] = no.Code, ["description"] = no.Message },
            };
        }
    }

    private VkSaid Read(VkArgs args)
    {
        var text = args.Text("message") ?? "";
        if (text.Length > MaxText)
        {
            throw new VkError(914, "Message is too long");
        }

        var names = args.Text("attachment")?.Split(',') ?? [];
        return names.Length > MaxAttached
            ? throw VkError.Param("attachment has too many items")
            : new VkSaid(text)
            {
                Buttons = VkKeyboardCheck.Read(args.Text("keyboard")),
                Files = [.. names.Select(uploads.Saved)],
                Geo = args.Text("lat") is { } lat
                    ? new JsonObject { ["latitude"] = lat, ["longitude"] = args.Text("long") ?? throw VkError.Param("long") } : null,
            };
    }

    private static FakeVkMessage? ReplyTo(FakeVkChat chat, VkArgs args)
    {
        if (args.Text("forward") is not { } forward)
        {
            return null;
        }

        var said = JsonElement.Parse(forward);
        var original = said.GetProperty("conversation_message_ids").EnumerateArray().Single().GetInt64();
        return said.GetProperty("is_reply").GetBoolean() && said.GetProperty("peer_id")
            .GetInt64() == chat.Id && chat.Find(original) is { } found
            ? found
            : throw VkError.Param("forward: message not found");
    }
}
