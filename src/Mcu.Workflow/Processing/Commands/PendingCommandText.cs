using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// Words of a person that wait for a button to say what becomes of them (<see cref="HeldCommand"/>). They are kept by a token of their own,
/// so that several wait beside each other and another command in between loses nothing.
/// </summary>
/// <param name="Command">The command that the words are for.</param>
/// <param name="Argument">What was known of it before, as <c>Call.Argument</c>.</param>
internal sealed record PendingCommandText(string Command, string Words, string Argument)
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
    public static PendingCommandText Of(MessageContext context, string command, string words, string argument) =>
        new(command, words, argument)
        {
            Files = context.Message.Files,
            Album = context.Message.AlbumKey,
            ReplyTo = context.Message.ReplyTo,
        };

    /// <returns>The token that the buttons carry.</returns>
    public string Keep(MessageContext context, Appeal? appeal, string? token = null)
    {
        token ??= context.Municipality.Ids.Next().ToString(CultureInfo.InvariantCulture);
        context.Store.Add(new Conversation
        {
            Key = Conversation.KeyOf(context.Message.Chat, KeeperOf(context, token)),
            Question = new PendingQuestion.HeldMessage(appeal?.Id, JsonSerializer.Serialize(this)),
            At = context.Now,
        });
        return token;
    }

    public static async Task<(Conversation Row, PendingCommandText Words)?> Find(MessageContext context, string token) =>
        await context.Store.ConversationAt(context.Message.Chat, KeeperOf(context, token))
            is { Question: PendingQuestion.HeldMessage held } row
        && context.Now - row.At <= Life
            ? (row, JsonSerializer.Deserialize<PendingCommandText>(held.Message)!)
            : null;

    /// <summary>Later parts of an album join the first.</summary>
    public static void Join(MessageContext context, Conversation row, PendingCommandText words) =>
        row.Question = new PendingQuestion.HeldMessage(
            row.AppealId, JsonSerializer.Serialize(words with { Files = [.. words.Files, .. context.Message.Files] }));

    public static Button Choice(MessageContext context, string key, string verb, string token) =>
        new(context.Texts.Say(key), StaffCommand.Press("held", null, $"{verb}~{token}"));

    /// <summary>As if the person said it now, and in their own words.</summary>
    public MessageContext Said(MessageContext context) => new(context.Work, context.Message with
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
        Staff = context.Staff,
    };

    private static Address KeeperOf(MessageContext context, string token) =>
        context.Message.From with { Id = $"{context.Message.From.Id}|{token}" };
}
