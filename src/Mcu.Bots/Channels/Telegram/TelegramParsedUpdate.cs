using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What was read from one update.</summary>
internal abstract record TelegramParsedUpdate(long? UpdateId)
{
    internal sealed record Got(long Id, IncomingMessage IncomingMessage) : TelegramParsedUpdate(Id);

    /// <summary>Nothing for us: a service line, another bot, a kind that we did not ask for.</summary>
    internal sealed record Ignored(long Id, string Kind) : TelegramParsedUpdate(Id);

    /// <summary>Not an update as the platform promises them; it is acknowledged all the same, or it would come back for ever.</summary>
    internal sealed record Broken(long? Id, UnreadableUpdate Update) : TelegramParsedUpdate(Id);
}
