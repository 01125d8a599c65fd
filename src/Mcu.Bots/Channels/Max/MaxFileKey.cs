namespace Mcu.Bots.Channels.Max;

/// <summary>
/// What we keep of a file: the token by which the platform sends it again, the message it came with, and the address of its bytes.
/// The address may run out; the message names a fresh one.
/// </summary>
internal sealed record MaxFileKey(string Token, string MessageId, string Url)
{
    public bool IsEmpty => Token.Length == 0 && Url.Length == 0;

    public override string ToString() => $"{Token} {MessageId} {Url}";

    public static MaxFileKey Parse(string text)
    {
        var parts = text.Split(' ', 3);
        return new MaxFileKey(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }
}
