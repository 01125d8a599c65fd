using System.Text;
using System.Text.Json;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels;

/// <summary>The body of a platform's call to us: its JSON, or what there is of it where it is none or too long.</summary>
internal sealed record PlatformCall(JsonElement? Json, string Raw, string Why)
{
    /// <summary>A call that is too long is taken all the same, and its end let go: refused, it would come again and again.</summary>
    public const long MostTaken = 64 * 1024 * 1024;

    /// <param name="most">So many bytes are read; of what is longer the beginning is kept.</param>
    public static async Task<PlatformCall> Read(HttpRequest request, int most, CancellationToken stop)
    {
        var bytes = new byte[(int)Math.Min(request.ContentLength ?? most, most) + 1];
        var read = 0;
        while (read < bytes.Length && await request.Body.ReadAsync(bytes.AsMemory(read), stop) is > 0 and var more)
        {
            read += more;
            if (read == bytes.Length && read <= most)
            {
                Array.Resize(ref bytes, most + 1);
            }
        }

        if (read > most || request.ContentLength > most)
        {
            return new PlatformCall(null, Text(bytes.AsSpan(0, read)), "longer than a call of the platform can be");
        }

        return PlatformJson.TryParse(bytes.AsSpan(0, read)) is { } json
            ? new PlatformCall(json, "", "")
            : new PlatformCall(null, Text(bytes.AsSpan(0, read)), "no JSON");
    }

    /// <summary>It is said to have come, or the platform would bring it again and hold back what comes after it.</summary>
    public Task<IResult> SetAside(IMessageProcessor processor, string channel, CancellationToken stop) =>
        SetAside(processor, new UnreadableUpdate(channel, Raw, Why), stop);

    /// <inheritdoc cref="PoisonMessage(IMessageProcessor, string, CancellationToken)"/>
    public static async Task<IResult> SetAside(IMessageProcessor processor, UnreadableUpdate update, CancellationToken stop)
    {
        try
        {
            await processor.SetAside([update], stop);
            return Results.Ok();
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, UnreadableUpdate.MostKept * 2)]);
}
