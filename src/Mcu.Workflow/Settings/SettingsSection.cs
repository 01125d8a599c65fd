using System.Globalization;

namespace Mcu.Workflow.Settings;

/// <summary>
/// One section of the configuration, read value by value: the first that does not fit stops the start with a line that names its key.
/// A blank value means the same as an absent one.
/// </summary>
internal sealed class SettingsSection(IConfiguration configuration, string name)
{
    private readonly IConfigurationSection _section = configuration.GetSection(name);

    public string Text(string key, string unset = "") => Given(key) ?? unset;

    public int Number(string key, int unset, int least, int most) =>
        Given(key) is not { } text ? unset
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Wrong(key, "start.number", ("least", least), ("most", most));

    public bool? YesOrNo(string key) =>
        Given(key) is not { } text ? null
        : bool.TryParse(text, out var yes) ? yes
        : throw Wrong(key, "start.yes-or-no");

    /// <summary>The address of a site. A path would be overlooked, so it is refused.</summary>
    public Uri? Site(string key, string example) =>
        Given(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSite(address) ? address
        : throw Wrong(key, "start.site", ("example", example));

    /// <summary>
    /// The keys of a list that are filled: <c>Key:0</c>, <c>Key:1</c> … One value in the list's place would be overlooked, so it is
    /// refused.
    /// </summary>
    public IReadOnlyList<string> KeysOf(string list) =>
        Given(list) is not null
            ? throw Wrong(list, "start.list", ("key", $"{name}__{list}"))
            : [.. _section.GetSection(list).GetChildren().Select(item => $"{list}:{item.Key}").Where(key => Given(key) is not null)];

    /// <summary>What to throw. For a secret write a line of your own: this one repeats the value.</summary>
    public StartupException Wrong(string key, string expected, params IReadOnlyList<(string Name, object? Value)> args) =>
        new(new StartupProblem($"{name}__{key.Replace(":", "__", StringComparison.Ordinal)}", expected, args)
        { Got = _section[key] ?? "" });

    private string? Given(string key) => string.IsNullOrWhiteSpace(_section[key]) ? null : _section[key]!.Trim();

    private static bool IsSite(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.PathAndQuery == "/"
        && address.UserInfo.Length + address.Fragment.Length == 0;
}
