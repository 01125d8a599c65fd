using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Desk;

/// <summary>The words of an incoming message as the staff and the dialogues get them, whatever channel they came by.</summary>
internal static class IncomingText
{
    /// <summary>
    /// Words of two alphabets are put into one; what a machine made out of a voice message is added and marked as such; what cannot be read of a
    /// comment stands in it, since its author is not talked with.
    /// </summary>
    public static Incoming Complete(Phrasebook texts, Incoming incoming)
    {
        if (incoming.Kind is not (IncomingKind.Message or IncomingKind.Edit or IncomingKind.Comment or IncomingKind.CommentEdit))
        {
            return incoming;
        }

        var transcripts = incoming.Transcripts.Select(words => texts.Say("words.transcript", ("text", words)));
        var unread = incoming is { Public: not null, Unread.Count: > 0 } ? texts.Say("words.unread", ("what", Unread(texts, incoming))) : "";
        var lines = transcripts.Prepend(incoming.Text).Append(unread).Where(line => line.Length > 0);
        return incoming with { Text = MixedAlphabets.Mend(string.Join('\n', lines)) };
    }

    /// <summary>What of it cannot be read, for whoever sent it.</summary>
    public static string Unread(Phrasebook texts, Incoming incoming) =>
        string.Join(", ", incoming.Unread.Select(part => texts.Say($"unread.{part}".ToLowerInvariant())));
}
