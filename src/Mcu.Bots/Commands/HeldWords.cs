using System.Globalization;
using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>
/// Words of a person that wait for a button to say what becomes of them (<see cref="HeldCommand"/>). They are kept by a token of their own, so that
/// several wait beside each other and another command in between loses nothing.
/// </summary>
/// <param name="Command">The command that the words are for.</param>
/// <param name="Argument">What was known of it before, as <c>Call.Argument</c>.</param>
internal sealed record HeldWords(string Command, string Words, string Argument)
{
    public const string Send = "send";
    public const string Mend = "mend";
    public const string Text = "text";
    public const string Order = "order";
    public const string Anyway = "anyway";
    public const string Drop = "drop";

    /// <summary>After this the button is old: too much may have changed.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

    public IReadOnlyList<FileRef> Files { get; init; } = [];
    public string? Album { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>The words of this message for a command.</summary>
    public static HeldWords Of(Turn turn, string command, string words, string argument) => new(command, words, argument)
    {
        Files = turn.In.Files,
        Album = turn.In.AlbumKey,
        ReplyTo = turn.In.ReplyTo,
    };

    /// <returns>The token that the buttons carry.</returns>
    public string Keep(Turn turn, Appeal? appeal, string? token = null)
    {
        token ??= turn.Town.Ids.Next().ToString(CultureInfo.InvariantCulture);
        turn.Registry.Add(new Conversation
        {
            Key = Conversation.KeyOf(turn.In.Chat, KeeperOf(turn, token)),
            Question = new PendingQuestion.HeldMessage(appeal?.Id, JsonSerializer.Serialize(this)),
            At = turn.Now,
        });
        return token;
    }

    public static async Task<(Conversation Row, HeldWords Words)?> Find(Turn turn, string token) =>
        await turn.Registry.ConversationAt(turn.In.Chat, KeeperOf(turn, token)) is { Question: PendingQuestion.HeldMessage held } row
        && turn.Now - row.At <= Life
            ? (row, JsonSerializer.Deserialize<HeldWords>(held.Message)!)
            : null;

    /// <summary>Later parts of an album join the first.</summary>
    public static void Join(Turn turn, Conversation row, HeldWords words) =>
        row.Question = new PendingQuestion.HeldMessage(
            row.AppealId, JsonSerializer.Serialize(words with { Files = [.. words.Files, .. turn.In.Files] }));

    public static Button Choice(Turn turn, string key, string verb, string token) => new(turn.Texts.Say(key), StaffCommand.Press("held", null, $"{verb}~{token}"));

    /// <summary>As if the person said it now, and in their own words.</summary>
    public Turn Said(Turn turn) => new(turn.Work, turn.In with
    {
        Kind = IncomingKind.Message,
        Text = Words,
        Files = Files,
        AlbumKey = Album,
        ReplyTo = ReplyTo,
        Button = null,
        PressId = null,
        MessageId = null,
    })
    {
        Staff = turn.Staff,
    };

    private static Address KeeperOf(Turn turn, string token) => turn.In.From with { Id = $"{turn.In.From.Id}|{token}" };
}
