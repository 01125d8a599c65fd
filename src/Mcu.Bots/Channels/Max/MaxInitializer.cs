using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// What is said to the platform once, at the start: who are we, how do updates come to us, which commands residents have.
/// </summary>
internal sealed class MaxInitializer(
    MaxClient client, MaxSubscription subscription, MaxBotInfo me, MaxSettings settings, CurrentMunicipality municipality,
    TimeProvider clock, ILogger<MaxInitializer> log)
{
    /// <summary>Tries until it succeeds: a platform that is down must not keep the program from starting.</summary>
    /// <returns>False when the token is wrong and there is no sense in going on.</returns>
    public async Task<bool> Run(CancellationToken stop)
    {
        var wait = new Backoff(clock);
        while (true)
        {
            try
            {
                await Once(stop);
                return true;
            }
            catch (MaxFaultException fault) when (fault.BadToken)
            {
                log.LogError("Max__Token: the platform does not know this token ({Why}); the channel is off until it is corrected",
                    fault.Message);
                return false;
            }
            catch (MaxFaultException fault)
            {
                log.LogWarning("Connecting to the platform failed; retrying: {Why}", fault.Message);
                await wait.Pause(fault.RetryAfter, stop);
            }
        }
    }

    public async Task Once(CancellationToken stop)
    {
        var (id, name) = MaxFaultException.Need(await client.GetMe(stop));
        me.Learn(id, name);
        await (settings.UsesWebhook ? subscription.Begin(stop) : subscription.End(stop));
        var town = municipality.State;
        var menu = ResidentCommandList.MenuOf(town.Regulation)
            .Select(command => new BotCommand(command, town.Texts.Say($"menu.{command}"))).ToList();
        if (await client.SetCommands(menu, stop) is not MaxResult<string?>.Ok)
        {
            log.LogWarning("The platform rejected the command list; everything else works");
        }
    }
}
