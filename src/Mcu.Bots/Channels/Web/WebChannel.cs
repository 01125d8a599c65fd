using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

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

    public string StaffDoor => settings.Address is { } site ? new Uri(site, WebNames.StaffDoor).ToString() : WebNames.StaffDoor;

    public bool IsSession(string address) => WebNames.IsSession(address);

    public Strangers? Strangers => new(WebNames.Visitor("").ToString(), settings.StrangersDays);

    public Task<Delivery> Send(Parcel parcel, CancellationToken stop) => parcel.Kind switch
    {
        OutboxKind.Send => Say(parcel, stop),
        OutboxKind.Edit => Edit(parcel, stop),
        OutboxKind.PressAnswer => Task.FromResult<Delivery>(AnswerPress(parcel)),
        OutboxKind.Menu => Task.FromResult<Delivery>(new Delivery.Sent(null)),
        OutboxKind.Forget => Task.FromResult<Delivery>(Forget(parcel)),
        OutboxKind.Comment or OutboxKind.Hide => Task.FromResult<Delivery>(new Delivery.Closed(PublicNo.NoRight, "no comments here")),
        OutboxKind.Thread => Task.FromResult<Delivery>(new Delivery.ThreadLost("no threads here")),
    };

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => Task.FromResult(files.Open(file.Id));

    /// <summary>A code stands behind the «#»: a browser does not send that part, so it is in no log on the way.</summary>
    public string? LinkWith(string code) =>
        settings.Address is null ? null : $"{StaffDoor}#code={Uri.EscapeDataString(code)}";

    public string? DoorWith(string code) => settings.Address is { } site ? new Uri(site, $"{WebNames.Reception}#start={Uri.EscapeDataString(code)}").ToString() : null;

    /// <summary>The line bears the id of the outbox row, so a row sent twice is one line.</summary>
    private async Task<Delivery> Say(Parcel parcel, CancellationToken stop)
    {
        var chat = WebNames.At(parcel.Chat);
        await writer.Save(async registry =>
        {
            if (await registry.FindTranscriptLine(parcel.OutboxId) is null)
            {
                registry.Add(new TranscriptLine
                {
                    Id = parcel.OutboxId,
                    Chat = chat.ToString(),
                    Content = parcel.Content,
                    At = clock.GetUtcNow(),
                    ReplyTo = parcel.Regarding,
                });
            }
        }, stop);
        feed.Publish(new ChatNotice(chat));
        return new Delivery.Sent(parcel.OutboxId.ToString(CultureInfo.InvariantCulture));
    }

    private async Task<Delivery> Edit(Parcel parcel, CancellationToken stop)
    {
        var chat = WebNames.At(parcel.Chat);
        var found = false;
        await writer.Save(async registry =>
        {
            var line = await LineOf(registry, chat, parcel.MessageId);
            found = line is not null;
            if (line is not null)
            {
                (line.Content, line.EditedAt) = (Edited(line.Content, parcel.Content), clock.GetUtcNow());
            }
        }, stop);
        feed.Publish(new ChatNotice(chat));
        return found ? new Delivery.Sent(parcel.MessageId) : new Delivery.CardLost("The chat has no such line.");
    }

    /// <summary>An edit without words changes only the buttons.</summary>
    private static Content Edited(Content before, Content after) => after.Text.Length == 0 ? before with { Buttons = after.Buttons } : after;

    private Delivery.Sent Forget(Parcel parcel)
    {
        foreach (var file in parcel.Content.Files.Where(f => f.Channel == Name))
        {
            files.Delete(file.Id);
        }

        return new Delivery.Sent(null);
    }

    private Delivery.Sent AnswerPress(Parcel parcel)
    {
        feed.Publish(new ChatNotice(WebNames.At(parcel.Chat), parcel.Regarding ?? "", parcel.Content.Text));
        return new Delivery.Sent(null);
    }

    private static async Task<TranscriptLine?> LineOf(IRegistry registry, Address chat, string? messageId) =>
        long.TryParse(messageId, CultureInfo.InvariantCulture, out var id)
        && await registry.FindTranscriptLine(id) is { } line && line.Chat == chat.ToString() ? line : null;
}
