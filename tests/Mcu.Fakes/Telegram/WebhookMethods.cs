using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mcu.Fakes.Telegram;

/// <summary>setWebhook, deleteWebhook, getWebhookInfo.</summary>
internal sealed partial class WebhookMethods(World world, Webhook webhook)
{
    /// <summary>Told when a webhook is set: the waiting poll must end.</summary>
    public Action? OnSet { get; set; }

    public Reply Set(Args args)
    {
        var url = args.Text("url")!;
        if (url.Length == 0)
        {
            return Delete(args);
        }

        var secret = args.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
        {
            throw ApiError.Bad("secret token contains unallowed characters");
        }

        // Plain HTTP is let through as a local Bot API server does: the bot under test listens beside us.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw ApiError.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        }

        if (args.Tree("allowed_updates") is { } allowed)
        {
            world.Updates.Allowed = [.. allowed.EnumerateArray().Select(it => it.GetString()!)];
        }

        Drop(args);
        webhook.Set(new WebhookTarget(address, secret, (int)Math.Clamp(args.Integer("max_connections") ?? 40, 1, 100)));
        OnSet?.Invoke();
        return Reply.True;
    }

    public Reply Delete(Args args)
    {
        webhook.Stop();
        Drop(args);
        return Reply.True;
    }

    public Reply Info(Args args) => Reply.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", webhook.Target?.Url.ToString() ?? "");
        json.WriteBoolean("has_custom_certificate", false);
        json.WriteNumber("pending_update_count", world.Updates.Count);
        if (webhook.LastFailure is { } failure)
        {
            json.WriteNumber("last_error_date", failure.Time.ToUnixTimeSeconds());
            json.WriteString("last_error_message", failure.Error);
        }

        if (webhook.Target is { } target)
        {
            json.WriteNumber("max_connections", target.MaxConnections);
        }

        WriteAllowed(json, world.Updates.Allowed);
        json.WriteEndObject();
    });

    private static void WriteAllowed(Utf8JsonWriter json, IReadOnlyList<string> allowed)
    {
        if (allowed.Count == 0)
        {
            return;
        }

        json.WriteStartArray("allowed_updates");
        foreach (var kind in allowed)
        {
            json.WriteStringValue(kind);
        }

        json.WriteEndArray();
    }

    private void Drop(Args args)
    {
        if (args.Flag("drop_pending_updates"))
        {
            world.Updates.Clear();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
