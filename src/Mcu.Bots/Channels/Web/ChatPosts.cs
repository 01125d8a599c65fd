using System.Globalization;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// What people do in a chat, brought to the desk. The page makes a key for each act and repeats the act under the same key until it is
/// confirmed; the desk drops the repeats.
/// </summary>
internal sealed class ChatPosts(IDesk desk, ChatLines lines, ChatFeed feed, FileIntake files, WebTown town)
{
    /// <summary>Words, files, a place.</summary>
    public async Task<Refusal?> Say(Seat seat, PostForm form, CancellationToken stop, string? network = null)
    {
        if (form.Text.Length == 0 && form.Files.Count == 0 && form.Place is null)
        {
            if (form.ReplyTo is not null || !await IsReady(seat))
            {
                return new Refusal("web.empty");
            }

            form = form with { Text = town.Texts.Say("button.send") };
        }

        var (kept, no) = await files.Keep(seat, form, network, stop);
        if (kept is null)
        {
            return no;
        }

        await BringWith(kept, seat, Act(seat, form, IncomingKind.Message) with
        {
            Text = form.Text,
            Files = kept.Files,
            Place = form.Place,
            ReplyTo = form.ReplyTo,
        });
        return null;
    }

    /// <summary>The first word to the bot, said by a button: some people wait to be spoken to.</summary>
    public Task<Refusal?> Start(Seat seat, PostForm form) => Done(Bring(seat, Act(seat, form, IncomingKind.Start) with { Text = form.Text }));

    public async Task<Refusal?> Press(Seat seat, PostForm form)
    {
        if (await lines.Find(seat, form.Line) is null)
        {
            return new Refusal("web.no-such-line");
        }

        await Bring(seat, Act(seat, form, IncomingKind.Button) with
        {
            MessageId = form.Line.ToString(CultureInfo.InvariantCulture),
            Button = form.Button,
            PressId = form.Key.ToString(),
        });
        return null;
    }

    /// <summary>New words for a line of one's own. The line is changed after the desk has heard: a repeat of the post mends a crash between the two.</summary>
    public async Task<Refusal?> Edit(Seat seat, PostForm form)
    {
        if (form.Text.Length == 0)
        {
            return new Refusal("web.empty");
        }

        if (await lines.Find(seat, form.Line) is not { } line || line.From != seat.Person.ToString())
        {
            return new Refusal("web.no-such-line");
        }

        await Bring(seat, Act(seat, form, IncomingKind.Edit) with
        {
            Text = form.Text,
            MessageId = form.Line.ToString(CultureInfo.InvariantCulture),
            Files = line.Content.Files,
        });
        await desk.Save(async registry =>
        {
            if (await registry.FindTranscriptLine(form.Line) is { } kept && kept.Content.Text != form.Text)
            {
                (kept.Content, kept.EditedAt) = (kept.Content with { Text = form.Text }, town.Now);
            }
        });
        feed.Publish(new ChatNotice(seat.Chat));
        return null;
    }

    /// <summary>A summary waits to be sent: the page's own «Отправить» then means it, without a word.</summary>
    private async Task<bool> IsReady(Seat seat)
    {
        var ready = false;
        await desk.Save(async registry => ready = seat.Person == seat.Chat && await registry.ResidentAt(seat.Person) is { } resident
            && await registry.DraftOf(resident.Id) is { Step: DraftStep.Summary });
        return ready;
    }

    private Incoming Act(Seat seat, PostForm form, IncomingKind kind) => new()
    {
        Key = $"{seat.Chat}:{form.Key}",
        Kind = kind,
        From = seat.Person,
        Chat = seat.Chat,
        Name = seat.Name,
        At = town.Now,
    };

    /// <summary>Files stay where the desk has taken the message only: a line of the chat is the sign of it.</summary>
    private async Task BringWith(KeptFiles kept, Seat seat, Incoming incoming)
    {
        var taken = false;
        try
        {
            var line = await Bring(seat, incoming);
            taken = kept.New.Count == 0 || (line is not null && await lines.Find(seat, line.Id) is not null);
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
    private async Task<TranscriptLine?> Bring(Seat seat, Incoming incoming)
    {
        var said = incoming.Kind == IncomingKind.Message ? LineOf(seat, incoming) : null;
        await desk.Handle([incoming with { Line = said, MessageId = incoming.MessageId ?? said?.Id.ToString(CultureInfo.InvariantCulture) }]);
        feed.Publish(new ChatNotice(seat.Chat));
        return said;
    }

    private TranscriptLine LineOf(Seat seat, Incoming incoming) => new()
    {
        Id = town.Ids.Next(),
        Chat = seat.Chat.ToString(),
        From = seat.Person.ToString(),
        Name = seat.Name,
        Content = new Content(incoming.Text) { Files = incoming.Files, Place = incoming.Place },
        At = incoming.At,
        ReplyTo = incoming.ReplyTo,
    };

    private static async Task<Refusal?> Done(Task act)
    {
        await act;
        return null;
    }
}
