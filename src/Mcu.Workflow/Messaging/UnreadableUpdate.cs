using System.Security.Cryptography;
using System.Text;

namespace Mcu.Workflow.Messaging;

/// <summary>What a channel brought and nobody could read. It is kept raw for the administrators, and the channel goes on.</summary>
/// <param name="Why">For the log: what was wrong, without a word of the update.</param>
internal sealed record UnreadableUpdate(string Channel, string Raw, string Why)
{
    /// <summary>So much of one is kept.</summary>
    public const int MostKept = 64 * 1024;

    /// <summary>The private talk that it came from, where that much could be read: the sender is to hear of it.</summary>
    public Address? From { get; init; }

    /// <summary>The same for every repeat.</summary>
    public string Key => $"{Channel}:unreadable:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Raw)).AsSpan(0, 16))}";

    /// <summary>What is kept: bounded, and without the signs that a database may refuse.</summary>
    public string Kept => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Raw[..Math.Min(Raw.Length, MostKept)])).Replace('\0', '\uFFFD');
}
