using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;

namespace Mcu.Workflow.Processing;

/// <summary>Section <c>Staff</c> of the configuration.</summary>
internal sealed class StaffSettings
{
    public const string Section = "Staff";

    /// <summary>Where new cards go: the channel and the chat there.</summary>
    public required string Chat { get; init; }

    /// <summary>The first administrators: the channel and the person there.</summary>
    public IReadOnlyList<string> Admins { get; init; } = [];

    /// <summary>Each appeal gets a thread of its own in the staff chat, where the channel has threads.</summary>
    public bool Topics { get; init; }

    public Address ChatAddress => Address.Parse(Chat);

    /// <summary>Reads them with the channels that are switched on: each knows how its own ids look.</summary>
    /// <param name="defaultChat">Where cards go while the settings name no chat.</param>
    public static StaffSettings From(IConfiguration configuration, ChannelDirectory channels, string defaultChat)
    {
        var section = new SettingsSection(configuration, Section);
        return new StaffSettings
        {
            // A blank line where the staff's chat should be named is a mistake and not a wish for the default.
            Chat = configuration[$"{Section}:{nameof(Chat)}"] is null
                ? defaultChat
                : Checked(section, nameof(Chat), channels, "start.chat", ids => (ids.Chat, ids.IsChat)),
            Topics = section.YesOrNo(nameof(Topics)) ?? false,
            Admins = [.. section.KeysOf(nameof(Admins))
                .Select(key => Checked(section, key, channels, "start.person", ids => (ids.Person, ids.IsPerson)))],
        };
    }

    private static string Checked(SettingsSection section, string key, ChannelDirectory channels, string expected,
        Func<IdForm, (string Example, Func<string, bool> Fits)> form)
    {
        var text = section.Text(key);
        var channel = Address.TryParse(text, out var address) ? channels.Find(address.Channel) : null;
        if (channel is not null && form(channel.Ids).Fits(address.Id))
        {
            return text;
        }

        var examples = (channel is null ? channels.All : [channel]).Select(c => $"{c.Name}:{form(c.Ids).Example}");
        throw section.Wrong(key, expected, ("examples", string.Join(", ", examples)));
    }
}
