using System.Globalization;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// What people do in a chat, brought to the processor. The page makes a key for each act and repeats the act under the same key until it is
/// confirmed; repeats are dropped.
/// </summary>
internal sealed class ChatSubmissions(IMessageProcessor processor, ChatLines lines, ChatFeed feed, FileIntake files, WebMunicipality town)
{
    /// <summary>Words, files, a place.</summary>
    public async Task<Refusal?> Say(ChatSession chatSession, MessageForm form, CancellationToken stop, string? network = null)
    {
        if (form.Text.Length == 0 && form.Files.Count == 0 && form.Place is null)
        {
            if (form.ReplyTo is not null || !await IsReady(chatSession))
            {
                return new Refusal("web.empty");
            }

            form = form with { Text = town.Texts.Say("button.send") };
        }

        var (kept, no) = await files.Keep(chatSession, form, network, stop);
        if (kept is null)
        {
            return no;
        }

        await BringWith(kept, chatSession, Act(chatSession, form, IncomingKind.Message) with
        {
            Text = form.Text,
            Files = kept.Files,
            Place = form.Place,
            ReplyTo = form.ReplyTo,
        });
        return null;
    }

    /// <summary>The first word to the bot, said by a button: some people wait to be spoken to.</summary>
    public Task<Refusal?> Start(ChatSession chatSession, MessageForm form) =>
        Done(Bring(chatSession, Act(chatSession, form, IncomingKind.Start) with { Text = form.Text }));

    public async Task<Refusal?> Press(ChatSession chatSession, MessageForm form)
    {
        if (await lines.Find(chatSession, form.Line) is null)
        {
            return new Refusal("web.no-such-line");
        }

        await Bring(chatSession, Act(chatSession, form, IncomingKind.Button) with
        {
            MessageId = form.Line.ToString(CultureInfo.InvariantCulture),
            Button = form.Button,
            PressId = form.Key.ToString(),
        });
        return null;
    }

    /// <summary>
    /// New words for a line of one's own. The line is changed after the commit: a repeat of the post mends a crash between the two.
    /// </summary>
    public async Task<Refusal?> Edit(ChatSession chatSession, MessageForm form)
    {
        if (form.Text.Length == 0)
        {
            return new Refusal("web.empty");
        }

        if (await lines.Find(chatSession, form.Line) is not { } line || line.From != chatSession.Person.ToString())
        {
            return new Refusal("web.no-such-line");
        }

        await Bring(chatSession, Act(chatSession, form, IncomingKind.Edit) with
        {
            Text = form.Text,
            MessageId = form.Line.ToString(CultureInfo.InvariantCulture),
            Files = line.Content.Files,
        });
        await processor.Save(async store =>
        {
            if (await store.FindTranscriptLine(form.Line) is { } kept && kept.Content.Text != form.Text)
            {
                (kept.Content, kept.EditedAt) = (kept.Content with { Text = form.Text }, town.Now);
            }
        });
        feed.Publish(new ChatNotice(chatSession.Chat));
        return null;
    }

    /// <summary>A summary waits to be sent: the page's own «Отправить» then means it, without a word.</summary>
    private async Task<bool> IsReady(ChatSession chatSession)
    {
        var ready = false;
        await processor.Save(async store => ready = chatSession.Person == chatSession.Chat
            && await store.ResidentAt(chatSession.Person) is { } resident
            && await store.DraftOf(resident.Id) is { Step: DraftStep.Summary });
        return ready;
    }

    private IncomingMessage Act(ChatSession chatSession, MessageForm form, IncomingKind kind) => new()
    {
        Key = $"{chatSession.Chat}:{form.Key}",
        Kind = kind,
        From = chatSession.Person,
        Chat = chatSession.Chat,
        Name = chatSession.Name,
        At = town.Now,
    };

    /// <summary>Files stay where the message was taken only: a line of the chat is the sign of it.</summary>
    private async Task BringWith(KeptFiles kept, ChatSession chatSession, IncomingMessage message)
    {
        var taken = false;
        try
        {
            var line = await Bring(chatSession, message);
            taken = kept.New.Count == 0 || (line is not null && await lines.Find(chatSession, line.Id) is not null);
        }
        finally
        {
            if (!taken)
            {
                files.Drop(kept);
            }
        }
    }

    /// <summary>What was said becomes a line of the chat in the same commit. Not stopped half-way when the browser leaves.</summary>
    private async Task<TranscriptLine?> Bring(ChatSession chatSession, IncomingMessage message)
    {
        var said = message.Kind == IncomingKind.Message ? LineOf(chatSession, message) : null;
        await processor.Handle([message with
            { Line = said, MessageId = message.MessageId ?? said?.Id.ToString(CultureInfo.InvariantCulture) }]);
        feed.Publish(new ChatNotice(chatSession.Chat));
        return said;
    }

    private TranscriptLine LineOf(ChatSession chatSession, IncomingMessage message) => new()
    {
        Id = town.Ids.Next(),
        Chat = chatSession.Chat.ToString(),
        From = chatSession.Person.ToString(),
        Name = chatSession.Name,
        Content = new Content(message.Text) { Files = message.Files, Place = message.Place },
        At = message.At,
        ReplyTo = message.ReplyTo,
    };

    private static async Task<Refusal?> Done(Task act)
    {
        await act;
        return null;
    }
}
