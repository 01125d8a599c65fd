using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mcu.Fakes.Telegram;

/// <summary>One line of the bot's menu.</summary>
public sealed record FakeCommand(string Command, string Description);

/// <summary>
/// The menus by scope: <c>default</c>, <c>all_private_chats</c>, <c>chat:5</c>, with <c>/ru</c> behind when a language is given.
/// </summary>
internal sealed partial class CommandMenus
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<FakeCommand>> _menus = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IReadOnlyList<FakeCommand>> All => _menus;

    public Reply Set(Args args)
    {
        var commands = args.Tree("commands")!.Value.EnumerateArray().Select(Read).ToList();
        _menus[Scope(args)] = commands.Count <= 100 ? commands : throw ApiError.Bad("BOT_COMMANDS_TOO_MUCH");
        return Reply.True;
    }

    public Reply Delete(Args args)
    {
        _menus.TryRemove(Scope(args), out _);
        return Reply.True;
    }

    private static FakeCommand Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("command", out var command) || command.ValueKind != JsonValueKind.String
            || !item.TryGetProperty("description", out var description) || description.ValueKind != JsonValueKind.String)
        {
            throw ApiError.Bad("can't parse BotCommand: command and description must be of type String");
        }

        var name = command.GetString()!.TrimStart('/');
        if (!Name().IsMatch(name))
        {
            throw ApiError.Bad("BOT_COMMAND_INVALID");
        }

        return description.GetString() is { Length: >= 1 and <= 256 } text
            ? new FakeCommand(name, text)
            : throw ApiError.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private static string Scope(Args args)
    {
        var scope = args.Tree("scope");
        var type = scope is { } it && it.TryGetProperty("type", out var name) ? name.GetString() : "default";
        var chat = scope is { } of && of.TryGetProperty("chat_id", out var id) ? ":" + id : "";
        var language = args.Text("language_code") is { Length: > 0 } code ? "/" + code : "";
        return type + chat + language;
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();
}
