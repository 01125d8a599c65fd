using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mcu.Bots.Channels.Max;

// The bodies of the calls; property names become snake_case, nulls are left out where the platform does not ask for them.
internal sealed record Subscription(string Url, IReadOnlyList<string> UpdateTypes, string Secret);
internal sealed record BotCommands(IReadOnlyList<BotCommand> Commands);
internal sealed record BotCommand(string Name, string Description);
internal sealed record CallbackAnswer(string? Notification);

/// <summary>
/// A message to be sent or what is to stand in its place. No format is given: plain text, which nobody's words can break.
/// </summary>
/// <param name="Text">Null in an edit: stays as it is.</param>
/// <param name="Attachments">Null in an edit: stay as they are; empty: are taken away.</param>
internal sealed record NewMessage(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyList<Attached>? Attachments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MessageLink? Link = null);

/// <summary>Words under a post, in answer to a comment there.</summary>
internal sealed record NewComment(string Text, MessageLink Link);

internal sealed record MessageLink(string Type, string Mid);

/// <summary>An attachment on its way out: a keyboard, a place, or a file that the platform has.</summary>
internal sealed record Attached(string Type, AttachedPayload? Payload = null, double? Latitude = null, double? Longitude = null);

internal sealed record AttachedPayload(string? Token = null, IReadOnlyDictionary<string, PhotoToken>? Photos = null,
    IReadOnlyList<IReadOnlyList<MaxButton>>? Buttons = null);
internal sealed record PhotoToken(string Token);
internal sealed record MaxButton(string Type, string Text, string? Payload = null, string? Url = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(BotCommands))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(NewComment))]
internal sealed partial class MaxJson : JsonSerializerContext
{
    /// <summary>Cyrillic letters go as themselves, two bytes and not six.</summary>
    public static readonly MaxJson Plain = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
