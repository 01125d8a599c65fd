namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Which address the platform calls. It drops a subscription whose calls failed for eight hours, and says nothing: so it is looked after.
/// </summary>
internal sealed class MaxSubscription(MaxClient client, MaxSettings settings)
{
    /// <summary>Makes ours the only subscription, with the secret of now.</summary>
    /// <exception cref="MaxFaultException">The platform did not do it.</exception>
    public async Task Begin(CancellationToken stop)
    {
        await Drop(url => url != settings.FullWebhookUrl, stop);
        MaxFaultException.Need(await client.Subscribe(settings.FullWebhookUrl, settings.WebhookSecret, stop));
    }

    /// <summary>Takes all away: while there is one, the platform gives nothing to those who ask.</summary>
    /// <inheritdoc cref="Begin"/>
    public Task End(CancellationToken stop) => Drop(_ => true, stop);

    /// <summary>Subscribes again if the platform has dropped us or sends us less than we asked for.</summary>
    /// <returns>Whether that was needed.</returns>
    /// <inheritdoc cref="Begin"/>
    public async Task<bool> Renew(CancellationToken stop)
    {
        var subscriptions = MaxFaultException.Need(await client.GetSubscriptions(stop));
        if (subscriptions.TryGetValue(settings.FullWebhookUrl, out var types) && MaxClient.UpdateTypes.All(types.Contains))
        {
            return false;
        }

        MaxFaultException.Need(await client.Subscribe(settings.FullWebhookUrl, settings.WebhookSecret, stop));
        return true;
    }

    private async Task Drop(Func<string, bool> which, CancellationToken stop)
    {
        foreach (var url in MaxFaultException.Need(await client.GetSubscriptions(stop)).Keys.Where(which))
        {
            MaxFaultException.Need(await client.Unsubscribe(url, stop));
        }
    }
}
