using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Section <c>Vk</c> of the configuration. A class and not a record: a record would print the token when it is logged.</summary>
internal sealed class VkSettings
{
    public const string Section = "Vk";

    /// <summary>Where the platform calls in callback mode.</summary>
    public const string CallbackPath = "/vk/callback";

    private const string LongPoll = "LongPoll";
    private const string Callback = "Callback";
    private const string OfficialApi = "https://api.vk.ru";

    public string Token { get; init; } = "";

    /// <summary>
    /// The key of a person who administers the community; for what the platform does not let a community's key do on its own pages.
    /// </summary>
    public string PageToken { get; init; } = "";
    public string GroupId { get; init; } = "";
    public string ApiUrl { get; init; } = OfficialApi;
    public string Mode { get; init; } = LongPoll;
    public string ConfirmationCode { get; init; } = "";
    public string Secret { get; init; } = "";

    /// <summary>What the municipality may do here: <c>full</c>, <c>handoff</c> or <c>monitor</c>.</summary>
    public string LegalMode { get; init; } = "";

    public bool Configured => Token.Length > 0;
    public LegalModePolicy Legal => LegalModePolicy.Of(LegalMode, foreign: false);
    public bool UsesCallback => Mode.Equals(Callback, StringComparison.OrdinalIgnoreCase);

    /// <summary>The community's number, without the minus that it has as an owner.</summary>
    public long Group => long.Parse(GroupId, CultureInfo.InvariantCulture);

    /// <summary>A blank value in an env file means the same as an absent one.</summary>
    public static VkSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        string Value(string key, string unset = "") => string.IsNullOrWhiteSpace(section[key]) ? unset : section[key]!.Trim();
        return new VkSettings
        {
            Token = Value(nameof(Token)),
            PageToken = Value(nameof(PageToken)),
            GroupId = Value(nameof(GroupId)),
            ApiUrl = Value(nameof(ApiUrl), OfficialApi).TrimEnd('/'),
            LegalMode = Value(nameof(LegalMode)),
            Mode = Value(nameof(Mode), LongPoll),
            ConfirmationCode = Value(nameof(ConfirmationCode)),
            Secret = Value(nameof(Secret)),
        };
    }

    /// <summary>One line for each wrong or missing value: the key and what it expects. Secrets are never repeated.</summary>
    public IEnumerable<StartupProblem> Problems()
    {
        if (!Configured)
        {
            return UsesCallback || GroupId.Length + PageToken.Length + ConfirmationCode.Length + Secret.Length > 0
                ? [new StartupProblem("Vk__Token", "start.vk-token")] : [];
        }

        return
        [
            .. StartupProblem.Unless(BoundedRegex.IsOfForm(Token, @"\A[A-Za-z0-9._-]+\z"), "Vk__Token", "start.vk-key-form"),
            .. StartupProblem.Unless(BoundedRegex.IsOfForm(PageToken, @"\A[A-Za-z0-9._-]*\z"), "Vk__PageToken", "start.vk-key-form"),
            .. StartupProblem.Unless(PageToken != Token, "Vk__PageToken", "start.vk-page-token"),
            .. StartupProblem.Unless(BoundedRegex.IsOfForm(GroupId, @"\A[1-9][0-9]{0,14}\z"), "Vk__GroupId", "start.vk-group"),
            .. StartupProblem.Unless(IsAddress(ApiUrl), "Vk__ApiUrl", "start.api-url", ("example", "https://api.vk.ru")),
            .. StartupProblem.Unless(LegalModePolicy.Knows(LegalMode), "Vk__LegalMode", LegalModePolicy.Expected, ("got", LegalMode)),
            .. StartupProblem.Unless(UsesCallback || Mode.Equals(LongPoll, StringComparison.OrdinalIgnoreCase), "Vk__Mode", "start.mode",
                ("first", LongPoll), ("second", Callback), ("got", Mode)),
            .. UsesCallback ? CallbackProblems() : [],
        ];
    }

    private IEnumerable<StartupProblem> CallbackProblems() =>
    [
        .. StartupProblem.Unless(
            BoundedRegex.IsOfForm(ConfirmationCode, @"\A[A-Za-z0-9_-]{1,64}\z"),
            "Vk__ConfirmationCode", "start.vk-confirmation"),
        .. StartupProblem.Unless(BoundedRegex.IsOfForm(Secret, @"\A[A-Za-z0-9_-]{32,50}\z"), "Vk__Secret", "start.secret", ("least", 32),
            ("most", 50), ("mode", "Vk__Mode: Callback")),
    ];

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
        && uri.Query.Length == 0;
}
