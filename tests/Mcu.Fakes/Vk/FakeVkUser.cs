using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>A person who talks with the community: in private, or in the conversation that is passed.</summary>
public sealed partial class FakeVkUser
{
    private readonly VkWorld _world;

    internal FakeVkUser(VkWorld world, long id, string firstName, string lastName)
    {
        (_world, Id, FirstName, LastName) = (world, id, firstName, lastName);
        Private = new FakeVkChat(id, firstName) { Barrier = VkWorld.Denied };
    }

    public long Id { get; }
    public string FirstName { get; }
    public string LastName { get; }

    /// <summary>The chat of this person with the community, which may write there once the person has written.</summary>
    public FakeVkChat Private { get; }

    /// <summary>Writes a text and returns its number in the chat.</summary>
    /// <param name="refCode">What the link carried by which the person came.</param>
    public Task<int> Says(string text, FakeVkChat? chat = null, int? replyTo = null, string? refCode = null) =>
        Sends(new VkSaid(text.Trim()), chat, replyTo, refCode);

    /// <summary>The platform's own button under an empty chat.</summary>
    public Task<int> PressesBegin(string? refCode = null) =>
        Sends(new VkSaid("Начать"), null, null, refCode, payload: """{"command":"start"}""");

    public Task<int> SendsPhoto(string? caption = null, int count = 1, FakeVkChat? chat = null) =>
        SendsFiles(caption, [.. Enumerable.Range(0, count).Select(_ => _world.Files.Add("photo", "photo.jpg", null, FileStore.Picture))],
        chat);

    public Task<int> SendsVoice(FakeVkChat? chat = null) =>
        SendsFiles(null, [_world.Files.Add("voice", "voice.ogg", null, new byte[64])], chat);

    public Task<int> SendsDocument(string name, int size = 1000, FakeVkChat? chat = null) =>
        SendsDocument(name, new byte[size], null, chat);

    public Task<int> SendsDocument(string name, byte[] bytes, string? caption, FakeVkChat? chat = null) =>
        SendsFiles(caption, [_world.Files.Add("document", name, null, bytes)], chat);

    public Task<int> SendsLocation(double lat, double lon, FakeVkChat? chat = null) => Sends(
        new VkSaid("")
        {
            Geo = new JsonObject
            { ["type"] = "point", ["coordinates"] = new JsonObject { ["latitude"] = lat, ["longitude"] = lon } }
        }, chat, null);

    /// <summary>Passes on what somebody has said elsewhere.</summary>
    public Task<int> Forwards(string text, FakeVkChat? chat = null) =>
        Sends(new VkSaid("") { Forwarded = [new JsonObject { ["from_id"] = 99, ["date"] = 1, ["text"] = text }] }, chat, null);

    /// <summary>Anything that can hang on a message, as the platform writes it.</summary>
    public Task<int> SendsAttachments(string words, JsonArray attachments, FakeVkChat? chat = null) =>
        Sends(new VkSaid(words) { Attachments = attachments }, chat, null);

    public Task<int> Forwards(FakeVkMessage message, string words = "", FakeVkChat? chat = null) =>
        Sends(new VkSaid(words) { Forwarded = [message.ToJson(_world.Options.GroupId)] }, chat, null);

    public Task Edits(int messageId, string newText, FakeVkChat? chat = null)
    {
        var message = (chat ?? Private).Find(messageId) ?? throw new InvalidOperationException($"There is no message {messageId}");
        message.Said = message.Said with { Text = newText };
        var json = message.ToJson(_world.Options.GroupId);
        json["update_time"] = _world.Now.ToUnixTimeSeconds();
        Crop(json);
        _world.Happens("message_edit", json);
        return Task.CompletedTask;
    }

    /// <summary>Hangs a picture on what was said before.</summary>
    public Task EditsWithPhoto(int messageId, string newText, FakeVkChat? chat = null)
    {
        var message = (chat ?? Private).Find(messageId) ?? throw new InvalidOperationException($"There is no message {messageId}");
        var photo = _world.Files.Add("photo", "photo.jpg", null, FileStore.Picture);
        message.Said = message.Said with { Files = [photo], Attachments = [VkFilesJson.Of(photo, Id, _world.Url)] };
        return Edits(messageId, newText, chat);
    }

    /// <summary>
    /// Presses the button in the last message that has one whose text is, or begins with, these words; returns the press's id.
    /// </summary>
    public Task<string> Presses(string buttonText, FakeVkChat? chat = null)
    {
        var place = chat ?? Private;
        foreach (var message in place.Messages.Where(m => !m.Deleted).Reverse())
        {
            if ((message.Buttons.FirstOrDefault(b => b.Text == buttonText)
                ?? message.Buttons.FirstOrDefault(b => b.Text.StartsWith(buttonText, StringComparison.Ordinal))) is { } found)
            {
                return PressesData(message.MessageId, found.Data
                    ?? throw new InvalidOperationException("The button is a link: the community hears nothing of it"), place);
            }
        }

        throw new InvalidOperationException(
            $"There is no button «{buttonText}» in chat {place.Id}:\n{string.Join('\n', place.Messages.TakeLast(5))}");
    }

    public Task<string> PressesData(int messageId, string payload, FakeVkChat? chat = null)
    {
        var place = chat ?? Private;
        var id = _world.Presses.Ask(Id, place.Id, _world.Now);
        _world.Happens("message_event", new JsonObject
        {
            ["user_id"] = Id,
            ["peer_id"] = place.Id,
            ["event_id"] = id,
            ["payload"] = JsonNode.Parse(payload),
            ["conversation_message_id"] = messageId,
        });
        return Task.FromResult(id);
    }

    /// <summary>The community hears of it and gets 901 from now on.</summary>
    public void Denies()
    {
        Private.Barrier = VkWorld.Denied;
        _world.Happens("message_deny", new JsonObject { ["user_id"] = Id });
    }

    public void Allows()
    {
        Private.Barrier = null;
        _world.Happens("message_allow", new JsonObject { ["user_id"] = Id, ["key"] = "" });
    }

    private Task<int> SendsFiles(string? caption, IReadOnlyList<FakeFile> files, FakeVkChat? chat) =>
        Sends(new VkSaid(caption ?? "")
        { Files = files, Attachments = [.. files.Select(file => VkFilesJson.Of(file, Id, _world.Url))] }, chat, null);

    private Task<int> Sends(VkSaid said, FakeVkChat? chat, int? replyTo, string? refCode = null, string? payload = null)
    {
        var place = chat ?? Private;
        if (!place.IsConversation)
        {
            place.Barrier = null;
        }

        var original = replyTo is null ? null : place.Find(replyTo)
            ?? throw new InvalidOperationException($"There is no message {replyTo} to reply to");
        var message = place.Add(this, said, _world.Now, original);
        var json = message.ToJson(_world.Options.GroupId);
        if (original is not null)
        {
            json["reply_message"] = original.ToJson(_world.Options.GroupId);
        }

        Crop(json);
        AddUnlessNull(json, "geo", said.Geo);
        AddUnlessNull(json, "ref", refCode);
        AddUnlessNull(json, "payload", payload);
        _world.Happens("message_new", new JsonObject
        {
            ["message"] = json,
            ["client_info"] = new JsonObject
            {
                ["button_actions"] = new JsonArray("text", "callback", "open_link", "location"),
                ["keyboard"] = true,
                ["inline_keyboard"] = true,
                ["lang_id"] = 0
            },
        });
        return Task.FromResult(message.MessageId);
    }

    /// <summary>An event shows a part of what is long.</summary>
    private void Crop(JsonObject json)
    {
        if (_world.MostAttachmentsShown is { } most && json["attachments"] is JsonArray all && all.Count > most)
        {
            json["attachments"] = new JsonArray([.. all.Take(most).Select(one => one!.DeepClone())]);
            json["is_cropped"] = true;
        }
    }

    private static void AddUnlessNull(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
