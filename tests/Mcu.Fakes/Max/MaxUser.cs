using System.Text;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>A person who talks with the bot: in private, or in the group that is passed.</summary>
public sealed class MaxUser
{
    private readonly MaxWorld _world;

    internal MaxUser(MaxWorld world, long id, string firstName, string? lastName)
    {
        (_world, Id, FirstName, LastName) = (world, id, firstName, lastName);

        // The number of a talk is not the number of its person: code that takes one for the other is found out.
        Private = new MaxChat(9_000_000_000 + id, this, firstName);
    }

    public long Id { get; }

    public string FirstName { get; }

    public string? LastName { get; }

    public MaxChat Private { get; }

    /// <summary>Writes a text.</summary>
    public Task<MaxMessage> Says(string text, MaxChat? chat = null, MaxMessage? replyTo = null) => Sends(chat, text, [], replyTo);

    public Task<MaxMessage> SendsPhoto(string? caption = null, MaxChat? chat = null) => SendsAlbum(caption, 1, chat);

    /// <summary>Many pictures are one message here.</summary>
    public Task<MaxMessage> SendsAlbum(string? caption, int count, MaxChat? chat = null) =>
        Sends(chat, caption, [.. Enumerable.Range(0, count).Select(i => File("image", $"photo{i}.jpg", "picture"))]);

    public Task<MaxMessage> SendsVoice(MaxChat? chat = null) => Sends(chat, null, [File("audio", "voice.ogg", "voice")]);

    /// <summary>A voice message whose words the platform itself has made out.</summary>
    public Task<MaxMessage> SendsVoice(string transcription, MaxChat? chat = null)
    {
        var voice = File("audio", "voice.ogg", "voice");
        voice["transcription"] = transcription;
        return Sends(chat, null, [voice]);
    }

    /// <summary>Anything that can hang on a message, as the platform writes it.</summary>
    public Task<MaxMessage> SendsAttachments(string? text, JsonArray attachments, MaxChat? chat = null) => Sends(chat, text, attachments);

    public Task<MaxMessage> SendsVideo(MaxChat? chat = null) => Sends(chat, null, [File("video", "video.mp4", "film")]);

    public Task<MaxMessage> SendsDocument(string name, int size, MaxChat? chat = null) =>
        SendsDocument(name, Encoding.UTF8.GetBytes(new string('x', size)), null, chat);

    public Task<MaxMessage> SendsDocument(string name, byte[] bytes, string? caption, MaxChat? chat = null) =>
        Sends(chat, caption, [_world.Files.Shown(_world.Files.Add("file", name, bytes))]);

    public Task<MaxMessage> SendsLocation(double lat, double lon, MaxChat? chat = null) =>
        Sends(chat, null, [new JsonObject { ["type"] = "location", ["latitude"] = lat, ["longitude"] = lon }]);

    public Task<MaxMessage> SendsContact(string phone, MaxChat? chat = null) => Sends(chat, null, [new JsonObject
    {
        ["type"] = "contact",
        ["payload"] = new JsonObject {
            ["vcf_info"] = $"BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;TYPE=cell:{phone}\r\nFN:{FirstName}\r\nEND:VCARD\r\n",
            ["max_info"] = Json() },
    }]);

    /// <summary>Passes on what somebody else has said.</summary>
    public Task<MaxMessage> Forwards(string text, MaxChat? chat = null) => Sends(chat, "", [], link: new JsonObject
    {
        ["type"] = "forward",
        ["message"] = new JsonObject { ["mid"] = "mid.elsewhere", ["seq"] = 1, ["text"] = text },
    });

    public Task Edits(MaxMessage message, string text)
    {
        message.Text = text;
        _world.Tell("message_edited", update => update["message"] = _world.Shown(message));
        return Task.CompletedTask;
    }

    public Task Removes(MaxMessage message)
    {
        message.Chat.Remove(message);
        _world.Tell("message_removed",
            update => (update["message_id"], update["chat_id"], update["user_id"]) = (message.Mid, message.Chat.Id, Id));
        return Task.CompletedTask;
    }

    /// <summary>Writes under a post, or answers somebody there.</summary>
    public MaxPublicComment Comments(MaxMessage post, string text, MaxPublicComment? answerTo = null)
    {
        var page = _world.Pages[post.Chat.Id];
        return page.CommentsOff
            ? throw new InvalidOperationException("nobody can comment here any more") : page.Add(post, this, byBot: false, text, answerTo);
    }

    public void EditsComment(MaxPublicComment comment, string text) => _world.Pages[comment.Post.Chat.Id].Change(comment, text);

    public void RemovesComment(MaxPublicComment comment) => _world.Pages[comment.Post.Chat.Id].Remove(comment, Id);

    /// <summary>Presses the button in the last message that has one whose text is, or begins with, these words; returns the press's id.
    /// A button that asks for the place sends it.</summary>
    public async Task<string> Presses(string button, MaxChat? chat = null)
    {
        var place = chat ?? Private;
        var (message, found) = FindButton(place, button);
        switch (found.Type)
        {
            case "request_geo_location":
                return (await SendsLocation(55.0, 61.4, chat)).Mid;
            case "request_contact":
                return (await SendsContact("+79001234567", chat)).Mid;
            case "link":
                throw new InvalidOperationException($"The button «{found.Text}» is a link to {found.Url}: the bot hears nothing of it");
            default:
                return Press(message, place, found.Payload!);
        }
    }

    /// <summary>A forged press, or one under a message that is long gone.</summary>
    public Task<string> PressesData(MaxMessage? message, string data, MaxChat? chat = null) =>
        Task.FromResult(Press(message, chat ?? Private, data));

    /// <summary>Comes by the button «Start», or by a link that carries this.</summary>
    public Task Starts(string? payload = null)
    {
        Private.Barrier = null;
        return Happens("bot_started", update => update["payload"] = payload);
    }

    /// <summary>The bot hears of it and gets 403 from now on.</summary>
    public Task Stops() => Leaves("bot_stopped");

    public Task RemovesTalk() => Leaves("dialog_removed");

    /// <summary>Anything that happens to the talk: <c>dialog_muted</c>, <c>dialog_cleared</c>.</summary>
    public Task Happens(string kind, Action<JsonObject>? more = null)
    {
        _world.Tell(kind, update =>
        {
            (update["chat_id"], update["user"], update["user_locale"]) = (Private.Id, Json(), "ru");
            more?.Invoke(update);
        });
        return Task.CompletedTask;
    }

    internal JsonObject Json() => new()
    {
        ["user_id"] = Id,
        ["first_name"] = FirstName,
        ["last_name"] = LastName,
        ["is_bot"] = false,
        ["last_activity_time"] = _world.Milliseconds,
        ["name"] = $"{FirstName} {LastName}".Trim(),
    };

    private Task Leaves(string kind)
    {
        Private.Barrier = MaxRefusal.Suspended;
        return Happens(kind);
    }

    private Task<MaxMessage> Sends(MaxChat? chat, string? text, JsonArray attachments, MaxMessage? replyTo = null, JsonObject? link = null)
    {
        var message = _world.Post(chat ?? Private, this, text ?? "", attachments, replyTo, link);
        _world.Tell("message_created", update => (update["message"], update["user_locale"]) = (_world.Shown(message), "ru"));
        return Task.FromResult(message);
    }

    private JsonObject File(string type, string name, string bytes) =>
        _world.Files.Shown(_world.Files.Add(type, name, Encoding.UTF8.GetBytes(bytes)));

    private string Press(MaxMessage? message, MaxChat place, string data)
    {
        var id = _world.Asked(this, place);
        _world.Tell("message_callback", update => (update["callback"], update["message"], update["user_locale"]) = (
            new JsonObject { ["timestamp"] = _world.Milliseconds, ["callback_id"] = id, ["payload"] = data, ["user"] = Json() },
            message is null ? null : _world.Shown(message),
            "ru"));
        return id;
    }

    private static (MaxMessage Message, MaxButton Button) FindButton(MaxChat place, string words)
    {
        foreach (var message in place.Messages.Reverse())
        {
            var found = message.Keys.FirstOrDefault(it => it.Text == words)
                ?? message.Keys.FirstOrDefault(it => it.Text.StartsWith(words, StringComparison.Ordinal));
            if (found is not null)
            {
                return (message, found);
            }
        }

        var seen = place.Messages.Where(it => it.Buttons.Count > 0).TakeLast(5).Select(it => "  " + it);
        throw new InvalidOperationException($"There is no button «{words}» in chat {place.Id}. Buttons seen:\n{string.Join('\n', seen)}");
    }
}
