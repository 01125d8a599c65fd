using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Hands parsed updates to the message processor, with people's names and the words of posts, which the events do not carry.
/// </summary>
internal sealed class VkUpdateHandler(VkNameCache names, VkPosts posts, VkWholeMessages whole, VkSettings settings,
    IMessageProcessor processor, TimeProvider clock, ILogger<VkUpdateHandler> log)
{
    /// <summary>One event; where it shows a part of a message only, the whole is asked for first.</summary>
    public async Task<VkParsedUpdate> Read(JsonElement update, CancellationToken stop) =>
        VkUpdates.Read(update, settings.Group, clock.GetUtcNow(), await whole.Of(update, stop));

    /// <summary>Everything is saved when the call returns.</summary>
    public async Task Take(IReadOnlyCollection<VkParsedUpdate> readings, ChannelCursor? cursor, CancellationToken stop)
    {
        List<IncomingMessage> said = [.. readings.SelectMany(Sift)];
        await SetAside(readings, stop);
        if (said.Count > 0 || cursor is not null)
        {
            await Hand(said, cursor, stop);
        }
    }

    /// <summary>How far the channel was read with the last batch; null before the first.</summary>
    public async Task<string?> SavedCursor(string channel, CancellationToken stop)
    {
        string? saved = null;
        await processor.Save(async store => saved = (await store.CursorOf(channel))?.Value, stop);
        return saved;
    }

    /// <summary>Saves where reading begins.</summary>
    public Task Begin(ChannelCursor cursor, CancellationToken stop) => processor.Handle([], cursor, stop);

    /// <summary>Before the channel moves on: what nobody could read is kept.</summary>
    public Task SetAside(IReadOnlyCollection<VkParsedUpdate> readings, CancellationToken stop) =>
        processor.SetAside([.. readings.OfType<VkParsedUpdate.Broken>().Select(broken => broken.Update)], stop);

    /// <summary>What of a parsed update is a message; the rest is only remembered or noted.</summary>
    public IReadOnlyList<IncomingMessage> Sift(VkParsedUpdate reading)
    {
        if (reading is VkParsedUpdate.Posted posted)
        {
            posts.Remember(posted.Post);
        }

        return reading is VkParsedUpdate.Got got ? got.IncomingMessage : [];
    }

    /// <summary>A whole batch is named with one question to the platform. Everything is saved when the call returns.</summary>
    public async Task Hand(IReadOnlyList<IncomingMessage> said, ChannelCursor? cursor, CancellationToken stop) =>
        await processor.Handle(await Described(said, stop), cursor, stop);

    /// <summary>Names and the words of posts are an ornament: what people say is handled without them too.</summary>
    private async Task<IReadOnlyList<IncomingMessage>> Described(IReadOnlyList<IncomingMessage> said, CancellationToken stop)
    {
        try
        {
            return await posts.Describe(await names.Name(said, stop), stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Looking up names or post texts failed: {Fault}", fault.Describe());
            return said;
        }
    }
}

/// <summary>The names of people and of communities, which have a minus, asked of the platform once and kept in memory only.</summary>
internal sealed class VkNameCache(VkClient client)
{
    private const int MostKept = 20_000;
    private const int MostAsked = 1000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Without an answer of the platform people stay nameless: what they say matters more.</summary>
    public async Task<IReadOnlyList<IncomingMessage>> Name(IReadOnlyList<IncomingMessage> batch, CancellationToken stop)
    {
        var unknown = batch.Select(i => i.From.Id).Distinct().Where(id => Of(id) is null).Take(MostAsked)
            .Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
        List<long> people = [.. unknown.Where(id => id > 0)], communities = [.. unknown.Where(id => id < 0).Select(id => -id)];
        if (people.Count > 0 && await client.GetUsers(people, stop) is VkResult<IReadOnlyDictionary<long, string>>.Ok { Value: var found })
        {
            Keep(found);
        }

        if (communities.Count > 0 && await client.GetGroups(communities, stop) is VkResult<IReadOnlyDictionary<long, string>>.Ok
            { Value: var titles })
        {
            Keep(titles.ToDictionary(title => -title.Key, title => title.Value));
        }

        return [.. batch.Select(i => i with { Name = Of(i.From.Id) ?? "" })];
    }

    private string? Of(string id)
    {
        lock (_gate)
        {
            return _names.GetValueOrDefault(id);
        }
    }

    private void Keep(IReadOnlyDictionary<long, string> found)
    {
        lock (_gate)
        {
            if (_names.Count + found.Count > MostKept)
            {
                _names.Clear();
            }

            foreach (var (id, name) in found)
            {
                _names[id.ToString(CultureInfo.InvariantCulture)] = name;
            }
        }
    }
}
