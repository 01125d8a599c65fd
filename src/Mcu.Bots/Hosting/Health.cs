using System.Text.Json.Serialization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Hosting;

/// <summary>
/// /health: whether messages are taken and saved. Anybody may ask, as often as they like: the answer is that of the last look for some
/// seconds, in words for the administrator, and the log holds what is no stranger's business.
/// </summary>
internal sealed class Health(IStoreHealth store, ProcessingHealth processing, ChannelHealth channels, IStoreFactory registries,
    CurrentMunicipality municipality, ILogger<Health> log) : IDisposable
{
    /// <summary>On real time: it is about the machine.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private Look? _last;

    public async Task<IResult> Tell(CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            // What processing has met since is newer than the last look.
            if (_last is null || _last.Trouble != processing.Trouble || Environment.TickCount64 - _last.At > Fresh.TotalMilliseconds)
            {
                _last = await LookAround(stop);
            }

            return Results.Json(_last.Answer, statusCode: _last.Answer.Status == "not saving"
                ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Look> LookAround(CancellationToken stop)
    {
        var trouble = processing.Trouble;
        return new Look(await Saves(stop) && trouble is null
            ? await OfChannels() : new Answer("not saving", municipality.State.Texts.Say("health.not-saving")), trouble,
            Environment.TickCount64);
    }

    private async Task<bool> Saves(CancellationToken stop)
    {
        try
        {
            if (await store.Check(stop) is not { } why)
            {
                return true;
            }

            log.LogWarning("The database takes no writes now: {Why}", why);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("The database cannot be used: {Fault}", fault.Describe());
        }

        return false;
    }

    private async Task<Answer> OfChannels()
    {
        await using var opened = registries.Open();
        var (standing, aside) = (channels.Standing, await opened.SetAsideCount());
        return new Answer(standing.Count == 0 ? "ok" : "degraded", standing.Count == 0
            ? null : municipality.State.Texts.Say("health.standing", ("channels", string.Join(", ", standing))))
        {
            Channels = standing.Count == 0 ? null : standing,
            SetAside = aside == 0 ? null : aside,
        };
    }

    private sealed record Look(Answer Answer, string? Trouble, long At);

    /// <param name="Status">For programs: «ok», «degraded» (a channel brings nothing), «not saving».</param>
    /// <param name="Why">For people.</param>
    private sealed record Answer(
        [property: JsonPropertyName("status")] string Status,
        [property: JsonPropertyName("why"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Why = null)
    {
        /// <summary>The channels that bring nothing any more.</summary>
        [JsonPropertyName("channels"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<string>? Channels { get; init; }

        /// <summary>How many deliveries are set aside: <c>/undelivered</c> lists them.</summary>
        [JsonPropertyName("setAside"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? SetAside { get; init; }
    }
}

/// <summary>Where it is asked.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/health", (Health health, HttpContext http) => health.Tell(http.RequestAborted));
}
