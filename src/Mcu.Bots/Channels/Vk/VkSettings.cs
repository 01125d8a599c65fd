using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;

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

    /// <summary>The key of a person who administers the community; for what the platform does not let a community's key do on its own pages.</summary>
    public string PageToken { get; init; } = "";
    public string GroupId { get; init; } = "";
    public string ApiUrl { get; init; } = OfficialApi;
    public string Mode { get; init; } = LongPoll;
    public string ConfirmationCode { get; init; } = "";
    public string Secret { get; init; } = "";

    /// <summary>What the municipality may do here: <c>full</c>, <c>handoff</c> or <c>monitor</c>.</summary>
    public string LegalMode { get; init; } = "";

    public bool Configured => Token.Length > 0;
    public LegalSide Legal => LegalSide.Of(LegalMode, foreign: false);
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
    public IEnumerable<string> Problems()
    {
        if (!Configured)
        {
            return UsesCallback || GroupId.Length + PageToken.Length + ConfirmationCode.Length + Secret.Length > 0 ? ["Vk__Token: expected the community's key, got nothing"] : [];
        }

        return
        [
            .. Unless(BoundedRegex.IsOfForm(Token, @"\A[A-Za-z0-9._-]+\z"), "Vk__Token: expected letters, digits, «.», «_» or «-»"),
            .. Unless(BoundedRegex.IsOfForm(PageToken, @"\A[A-Za-z0-9._-]*\z"), "Vk__PageToken: expected letters, digits, «.», «_» or «-»"),
            .. Unless(PageToken != Token, "Vk__PageToken: expected the key of an administrator of the community, got the community's own"),
            .. Unless(BoundedRegex.IsOfForm(GroupId, @"\A[1-9][0-9]{0,14}\z"), "Vk__GroupId: expected the community's number without a minus, for example 123456789"),
            .. Unless(IsAddress(ApiUrl), "Vk__ApiUrl: expected an http(s) address such as https://api.vk.ru"),
            .. Unless(LegalSide.Knows(LegalMode), $"Vk__LegalMode: {LegalSide.Expected}, got «{LegalMode}»"),
            .. Unless(UsesCallback || Mode.Equals(LongPoll, StringComparison.OrdinalIgnoreCase), $"Vk__Mode: expected LongPoll or Callback, got «{Mode}»"),
            .. UsesCallback ? CallbackProblems() : [],
        ];
    }

    private IEnumerable<string> CallbackProblems() =>
    [
        .. Unless(
            BoundedRegex.IsOfForm(ConfirmationCode, @"\A[A-Za-z0-9_-]{1,64}\z"),
            "Vk__ConfirmationCode: expected the string that the community's settings show, when Vk__Mode is Callback"),
        .. Unless(BoundedRegex.IsOfForm(Secret, @"\A[A-Za-z0-9_-]{32,50}\z"), "Vk__Secret: expected 32 to 50 of A-Z, a-z, 0-9, «_», «-» when Vk__Mode is Callback"),
    ];

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && uri.Query.Length == 0;

    private static IEnumerable<string> Unless(bool fine, string problem) => fine ? [] : [problem];
}
