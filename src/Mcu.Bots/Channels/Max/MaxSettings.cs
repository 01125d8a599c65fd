using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Max;

/// <summary>Section <c>Max</c> of the configuration. A class and not a record: a record would print the token when it is logged.</summary>
internal sealed class MaxSettings
{
    public const string Section = "Max";

    /// <summary>What the webhook's address ends with when <see cref="WebhookUrl"/> names only a host.</summary>
    public const string WebhookPath = "/max/webhook";

    private const string Polling = "Polling";
    private const string Webhook = "Webhook";
    private const string OfficialApi = "https://platform-api2.max.ru";

    public string Token { get; init; } = "";
    public string ApiUrl { get; init; } = OfficialApi;

    /// <summary>Unless it is said: <c>Webhook</c> where an address for it is given, else <c>Polling</c>.</summary>
    public string Mode { get; init; } = Polling;
    public string WebhookUrl { get; init; } = "";
    public string WebhookSecret { get; init; } = "";

    /// <summary>
    /// A file with certificates that are trusted beside those of the system: the platform's own is issued by a national authority.
    /// </summary>
    public string RootCertificate { get; init; } = "";

    /// <summary>What the municipality may do here: <c>full</c>, <c>handoff</c> or <c>monitor</c>.</summary>
    public string LegalMode { get; init; } = "";

    public bool Configured => Token.Length > 0;
    public LegalModePolicy Legal => LegalModePolicy.Of(LegalMode, foreign: false);
    public bool UsesWebhook => Mode.Equals(Webhook, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address to give to the platform: as set, or with our path where only a host was set.</summary>
    public string FullWebhookUrl => new Uri(WebhookUrl).AbsolutePath == "/" ? WebhookUrl.TrimEnd('/') + WebhookPath : WebhookUrl;

    /// <summary>A blank value in an env file means the same as an absent one.</summary>
    public static MaxSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        string Value(string key, string unset = "") => string.IsNullOrWhiteSpace(section[key]) ? unset : section[key]!.Trim();
        var webhookUrl = Value(nameof(WebhookUrl));
        return new MaxSettings
        {
            Token = Value(nameof(Token)),
            ApiUrl = Value(nameof(ApiUrl), OfficialApi).TrimEnd('/'),
            LegalMode = Value(nameof(LegalMode)),
            Mode = Value(nameof(Mode), webhookUrl.Length > 0 ? Webhook : Polling),
            WebhookUrl = webhookUrl,
            WebhookSecret = Value(nameof(WebhookSecret)),
            RootCertificate = Value(nameof(RootCertificate)),
        };
    }

    /// <summary>One line for each wrong or missing value: the key and what it expects. Secrets are never repeated.</summary>
    public IEnumerable<StartupProblem> Problems()
    {
        if (!Configured)
        {
            return UsesWebhook || WebhookSecret.Length > 0 ? [new StartupProblem("Max__Token", "start.bot-token")] : [];
        }

        return
        [
            .. StartupProblem.Unless(Token.All(c => c is > ' ' and < '\x7f'), "Max__Token", "start.max-token-form"),
            .. StartupProblem.Unless(IsAddress(ApiUrl, "https", "http"), "Max__ApiUrl", "start.api-url", ("example", OfficialApi)),
            .. StartupProblem.Unless(LegalModePolicy.Knows(LegalMode), "Max__LegalMode", LegalModePolicy.Expected, ("got", LegalMode)),
            .. StartupProblem.Unless(UsesWebhook || Mode.Equals(Polling, StringComparison.OrdinalIgnoreCase), "Max__Mode", "start.mode",
                ("first", Polling), ("second", Webhook), ("got", Mode)),
            .. StartupProblem.Unless(RootCertificate.Length == 0
                || TrustedRoots.CanRead(RootCertificate), "Max__RootCertificate", "start.certificates"),
            .. UsesWebhook ? WebhookProblems() : [],
        ];
    }

    private IEnumerable<StartupProblem> WebhookProblems() =>
    [
        .. StartupProblem.Unless(
            (IsAddress(WebhookUrl, "https") && new Uri(WebhookUrl).IsDefaultPort)
                || (IsAddress(WebhookUrl, "http") && new Uri(WebhookUrl).IsLoopback),
            "Max__WebhookUrl", "start.max-webhook-url"),
        .. StartupProblem.Unless(
            BoundedRegex.IsOfForm(WebhookSecret, @"\A[A-Za-z0-9_-]{32,256}\z"),
            "Max__WebhookSecret", "start.secret", ("least", 32), ("most", 256), ("mode", "Max__Mode: Webhook")),
    ];

    private static bool IsAddress(string text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.UserInfo.Length == 0
        && uri.Query.Length == 0;
}
