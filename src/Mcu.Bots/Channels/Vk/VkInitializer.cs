namespace Mcu.Bots.Channels.Vk;

/// <summary>What is asked of the platform once, at the start: are the keys good, and are the events on that we read.</summary>
internal sealed class VkInitializer(VkClient client, VkPublicClient page, VkSettings settings, TimeProvider clock,
    ILogger<VkInitializer> log)
{
    /// <summary>Tries until it succeeds: a platform that is down must not keep the program from starting.</summary>
    /// <returns>False when the key is wrong and there is no sense in going on.</returns>
    public async Task<bool> Run(CancellationToken stop)
    {
        var wait = new Backoff(clock);
        while (true)
        {
            try
            {
                return await Once(stop);
            }
            catch (VkFaultException fault) when (fault.BadToken)
            {
                log.LogError("Vk__Token: the platform does not know this key ({Why}); the channel is off until it is corrected",
                    fault.Message);
                return false;
            }
            catch (VkFaultException fault)
            {
                log.LogWarning("Connecting to the platform failed; retrying: {Why}", fault.Message);
                await wait.Pause(null, stop);
            }
        }
    }

    public async Task<bool> Once(CancellationToken stop)
    {
        var own = Need(await client.GetOwnGroup(stop));
        if (own != settings.Group)
        {
            log.LogError("Vk__GroupId: the key belongs to the community {Own}, not to {Group}; the channel is off until it is corrected",
                own, settings.Group);
            return false;
        }

        if (!settings.UsesCallback)
        {
            await AskForEvents(stop);
        }

        await CheckPageToken(stop);
        return true;
    }

    /// <summary>A person's key runs out by itself; nothing else stops for it.</summary>
    private async Task CheckPageToken(CancellationToken stop)
    {
        if (page.CanManage && await page.GetAdministrator(stop) is VkResult<long>.Refused no)
        {
            log.LogWarning(
                "Vk__PageToken: the platform rejects this key ({Code} {Why}); comments are received and answered without it",
                no.Code, no.Why);
        }
    }

    /// <summary>A key without the right to manage the community receives what somebody has switched on by hand.</summary>
    private async Task AskForEvents(CancellationToken stop)
    {
        if (await client.SetLongPollSettings(stop) is VkResult<long>.Ok)
        {
            return;
        }

        log.LogWarning(
            "The platform refused to select the events: switch on the Long Poll API and its events in the community's settings");
    }

    private static T Need<T>(VkResult<T> answer) => answer is VkResult<T>.Ok ok ? ok.Value : throw VkFaultException.Of(answer);
}
