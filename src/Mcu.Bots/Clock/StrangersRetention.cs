using Mcu.Bots.Channels;
using Mcu.Bots.Desk;

namespace Mcu.Bots.Clock;

/// <summary>Who has not said what may be kept of them is kept for days only, where we are the ones who keep the talk.</summary>
internal sealed class StrangersRetention(ChannelBook channels)
{
    private const int AtOnce = 100;

    private IEnumerable<Strangers> All => channels.All.Select(channel => channel.Strangers).OfType<Strangers>();

    /// <returns>How many went.</returns>
    public async Task<int> Drafts(Work work)
    {
        var gone = 0;
        foreach (var strangers in All)
        {
            var drafts = await work.Registry.StrangersDrafts(strangers.Chats, work.Now.AddDays(-strangers.Days), AtOnce);
            await Retention.Drop(work, drafts);
            gone += drafts.Count;
        }

        return gone;
    }

    /// <returns>How many went.</returns>
    public async Task<int> Lines(Work work)
    {
        var gone = 0;
        foreach (var strangers in All)
        {
            var lines = await work.Registry.StrangersTranscript(strangers.Chats, work.Now.AddDays(-strangers.Days), AtOnce);
            Retention.Remove(work, lines);
            gone += lines.Count;
        }

        return gone;
    }
}
