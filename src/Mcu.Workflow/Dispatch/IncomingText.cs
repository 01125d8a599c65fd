using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Dispatch;

/// <summary>The words of an incoming message as the staff and the dialogues get them, whatever channel they came by.</summary>
internal static class IncomingText
{
    /// <summary>
    /// Words of two alphabets are put into one; what a machine made out of a voice message is added and marked as such; what cannot be read
    /// of a comment stands in it, since its author is not talked with.
    /// </summary>
    public static IncomingMessage Complete(Phrasebook texts, IncomingMessage message)
    {
        if (message.Kind is not (IncomingKind.Message or IncomingKind.Edit or IncomingKind.Comment or IncomingKind.CommentEdit))
        {
            return message;
        }

        var transcripts = message.Transcripts.Select(words => texts.Say("words.transcript", ("text", words)));
        var unread = message is { Public: not null, Unread.Count: > 0 } ? texts.Say("words.unread", ("what", Unread(texts, message))) : "";
        var lines = transcripts.Prepend(message.Text).Append(unread).Where(line => line.Length > 0);
        return message with { Text = MixedAlphabets.Mend(string.Join('\n', lines)) };
    }

    /// <summary>What of it cannot be read, for whoever sent it.</summary>
    public static string Unread(Phrasebook texts, IncomingMessage message) =>
        string.Join(", ", message.Unread.Select(part => texts.Say($"unread.{part}".ToLowerInvariant())));
}
