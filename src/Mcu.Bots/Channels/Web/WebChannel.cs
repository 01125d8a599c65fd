using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The chat in the browser. It has no platform behind it that keeps messages, so a message sent is a line saved in the database,
/// and the open pages are told to read it.
/// </summary>
internal sealed class WebChannel(SingleWriter writer, ChatFeed feed, WebFiles files, WebSettings settings, TimeProvider clock) : IChannel
{
    public string Name => WebNames.Channel;

    public ChannelLimits Limits { get; } = ChannelLimits.None with { IsGroup = id => id == WebNames.StaffId };

    public IdForm Ids { get; } = new(WebNames.StaffId, id => id == WebNames.StaffId, WebNames.ExampleMember, WebNames.IsMember);

    public string StaffSignInUrl =>
        settings.Address is { } site ? new Uri(site, WebNames.StaffSignInPath).ToString() : WebNames.StaffSignInPath;

    public bool IsSession(string address) => WebNames.IsSession(address);

    public Strangers? Strangers => new(WebNames.Visitor("").ToString(), settings.StrangersDays);

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop) => message.Kind switch
    {
        OutboxKind.Send => Say(message, stop),
        OutboxKind.Edit => Edit(message, stop),
        OutboxKind.PressAnswer => Task.FromResult<DeliveryResult>(AnswerPress(message)),
        OutboxKind.Menu => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
        OutboxKind.Forget => Task.FromResult<DeliveryResult>(Forget(message)),
        OutboxKind.Comment or OutboxKind.Hide =>
            Task.FromResult<DeliveryResult>(new DeliveryResult.CommentUnavailable(CommentRefusal.NoRight, "no comments here")),
        OutboxKind.Thread => Task.FromResult<DeliveryResult>(new DeliveryResult.ThreadMissing("no threads here")),
    };

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => Task.FromResult(files.Open(file.Id));

    /// <summary>A code stands behind the «#»: a browser does not send that part, so it is in no log on the way.</summary>
    public string? LinkWith(string code) =>
        settings.Address is null ? null : $"{StaffSignInUrl}#code={Uri.EscapeDataString(code)}";

    public string? ResidentLinkWith(string code) =>
        settings.Address is { } site ? new Uri(site, $"{WebNames.Reception}#start={Uri.EscapeDataString(code)}").ToString() : null;

    /// <summary>The line bears the id of the outbox row, so a row sent twice is one line.</summary>
    private async Task<DeliveryResult> Say(OutgoingMessage message, CancellationToken stop)
    {
        var chat = WebNames.At(message.Chat);
        await writer.Save(async store =>
        {
            if (await store.FindTranscriptLine(message.OutboxId) is null)
            {
                store.Add(new TranscriptLine
                {
                    Id = message.OutboxId,
                    Chat = chat.ToString(),
                    Content = message.Content,
                    At = clock.GetUtcNow(),
                    ReplyTo = message.Regarding,
                });
            }
        }, stop);
        feed.Publish(new ChatNotice(chat));
        return new DeliveryResult.Sent(message.OutboxId.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<DeliveryResult> Edit(OutgoingMessage message, CancellationToken stop)
    {
        var chat = WebNames.At(message.Chat);
        var found = false;
        await writer.Save(async store =>
        {
            var line = await LineOf(store, chat, message.MessageId);
            found = line is not null;
            if (line is not null)
            {
                (line.Content, line.EditedAt) = (Edited(line.Content, message.Content), clock.GetUtcNow());
            }
        }, stop);
        feed.Publish(new ChatNotice(chat));
        return found ? new DeliveryResult.Sent(message.MessageId) : new DeliveryResult.MessageMissing("The chat has no such line.");
    }

    /// <summary>An edit without words changes only the buttons.</summary>
    private static Content Edited(Content before, Content after) =>
        after.Text.Length == 0 ? before with { Buttons = after.Buttons } : after;

    private DeliveryResult.Sent Forget(OutgoingMessage message)
    {
        foreach (var file in message.Content.Files.Where(f => f.Channel == Name))
        {
            files.Delete(file.Id);
        }

        return new DeliveryResult.Sent(null);
    }

    private DeliveryResult.Sent AnswerPress(OutgoingMessage message)
    {
        feed.Publish(new ChatNotice(WebNames.At(message.Chat), message.Regarding ?? "", message.Content.Text));
        return new DeliveryResult.Sent(null);
    }

    private static async Task<TranscriptLine?> LineOf(IStore store, Address chat, string? messageId) =>
        long.TryParse(messageId, CultureInfo.InvariantCulture, out var id)
        && await store.FindTranscriptLine(id) is { } line && line.Chat == chat.ToString() ? line : null;
}
