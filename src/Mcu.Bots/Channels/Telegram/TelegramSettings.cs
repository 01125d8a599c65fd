using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Section <c>Telegram</c> of the configuration. A class and not a record: a record would print the token when it is logged.
/// </summary>
internal sealed class TelegramSettings
{
    public const string Section = "Telegram";

    /// <summary>What the webhook's address ends with when <see cref="WebhookUrl"/> names only a host.</summary>
    public const string WebhookPath = "/telegram/webhook";

    private const string Polling = "Polling";
    private const string Webhook = "Webhook";
    private const string Off = "Off";
    private const string OfficialApi = "https://api.telegram.org";

    public string Token { get; init; } = "";
    public string ApiUrl { get; init; } = OfficialApi;
    public string Mode { get; init; } = Polling;

    /// <summary>
    /// Empty: the platform's own limits are kept. <c>Off</c>: none, for a Bot API server of one's own that has none (a bench).
    /// </summary>
    public string Limits { get; init; } = "";
    public string WebhookUrl { get; init; } = "";
    public string WebhookSecret { get; init; } = "";

    /// <summary>What the municipality may do here: <c>full</c>, <c>handoff</c> or <c>monitor</c>.</summary>
    public string LegalMode { get; init; } = "";

    /// <summary>
    /// The discussion groups whose comments are watched. Named and not recognised: anybody may take the bot into a group of their own.
    /// </summary>
    public IReadOnlyList<string> Discussions { get; init; } = [];

    private string StaffChat { get; init; } = "";

    public bool Configured => Token.Length > 0;
    public LegalModePolicy Legal => LegalModePolicy.Of(LegalMode, foreign: true);
    public bool Unlimited => Limits.Equals(Off, StringComparison.OrdinalIgnoreCase);
    public bool UsesWebhook => Mode.Equals(Webhook, StringComparison.OrdinalIgnoreCase);

    /// <summary>The bot's own id is the first half of its token, so it is known without asking.</summary>
    public long BotId => long.Parse(Token.AsSpan(0, Token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    /// <summary>The address to give to the platform: as set, or with our path where only a host was set.</summary>
    public string FullWebhookUrl => new Uri(WebhookUrl).AbsolutePath == "/" ? WebhookUrl.TrimEnd('/') + WebhookPath : WebhookUrl;

    /// <summary>A blank value in an env file means the same as an absent one.</summary>
    public static TelegramSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        string Value(string key, string unset = "") => string.IsNullOrWhiteSpace(section[key]) ? unset : section[key]!.Trim();
        return new TelegramSettings
        {
            Token = Value(nameof(Token)),
            ApiUrl = Value(nameof(ApiUrl), OfficialApi).TrimEnd('/'),
            LegalMode = Value(nameof(LegalMode)),
            Mode = Value(nameof(Mode), Polling),
            Limits = Value(nameof(Limits)),
            WebhookUrl = Value(nameof(WebhookUrl)),
            WebhookSecret = Value(nameof(WebhookSecret)),
            Discussions = [.. section.GetSection(nameof(Discussions)).GetChildren().Select(item => item.Value?.Trim() ?? "")
                .Where(group => group.Length > 0)],
            StaffChat = configuration["Staff:Chat"]?.Trim() ?? "",
        };
    }

    /// <summary>One line for each wrong or missing value: the key and what it expects. Secrets are never repeated.</summary>
    public IEnumerable<StartupProblem> Problems()
    {
        if (!Configured)
        {
            return UsesWebhook || WebhookUrl.Length + WebhookSecret.Length > 0
                ? [new StartupProblem("Telegram__Token", "start.bot-token")] : [];
        }

        return
        [
            .. StartupProblem.Unless(BoundedRegex.IsOfForm(Token, @"\A[0-9]{1,18}:[A-Za-z0-9_-]+\z"), "Telegram__Token",
                "start.telegram-token-form"),
            .. StartupProblem.Unless(IsAddress(ApiUrl, "https", "http"), "Telegram__ApiUrl", "start.api-url", ("example", OfficialApi)),
            .. StartupProblem.Unless(LegalModePolicy.Knows(LegalMode), "Telegram__LegalMode", LegalModePolicy.Expected, ("got", LegalMode)),
            .. StartupProblem.Unless(UsesWebhook || Mode.Equals(Polling, StringComparison.OrdinalIgnoreCase), "Telegram__Mode",
                "start.mode", ("first", Polling), ("second", Webhook), ("got", Mode)),
            .. StartupProblem.Unless(Limits.Length == 0
                || (Unlimited && ApiUrl != OfficialApi), "Telegram__Limits", "start.telegram-limits"),
            .. UsesWebhook ? WebhookProblems() : [],
            .. Discussions.Index()
                .SelectMany(group => StartupProblem.Unless(IsDiscussion(group.Item), $"Telegram__Discussions__{group.Index}",
                "start.telegram-discussion", ("got", group.Item))),
        ];
    }

    /// <summary>What the staff say among themselves is no comment.</summary>
    private bool IsDiscussion(string group) =>
        BoundedRegex.IsOfForm(group, @"\A-100[0-9]{1,15}\z") && StaffChat != $"{TelegramChannel.ChannelName}:{group}";

    private IEnumerable<StartupProblem> WebhookProblems() =>
    [
        .. StartupProblem.Unless(
            IsAddress(WebhookUrl, "https") || (IsAddress(WebhookUrl, "http") && new Uri(WebhookUrl).IsLoopback),
            "Telegram__WebhookUrl", "start.webhook-url", ("mode", "Telegram__Mode: Webhook")),
        .. StartupProblem.Unless(
            BoundedRegex.IsOfForm(WebhookSecret, @"\A[A-Za-z0-9_-]{32,256}\z"),
            "Telegram__WebhookSecret", "start.secret", ("least", 32), ("most", 256), ("mode", "Telegram__Mode: Webhook")),
    ];

    private static bool IsAddress(string text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri.UserInfo.Length == 0
        && uri.Query.Length == 0;
}
