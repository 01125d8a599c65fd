using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>Reads updates however they come, polled or called: what was said, with the words of the post that it stands under.</summary>
internal sealed class MaxUpdateReader(MaxBotInfo me, MaxPosts posts, ILogger<MaxUpdateReader> log)
{
    public MaxParsedUpdate Read(JsonElement update) => MaxUpdates.Read(update, me, log);

    /// <inheritdoc cref="MaxPosts.Complete"/>
    public Task<IncomingMessage> Complete(IncomingMessage said, CancellationToken stop) => posts.Complete(said, stop);
}
