using Mcu.Bots.Channels;
using Mcu.Data;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Settings;

/// <summary>Reads the settings that are everybody's and says at once what is wrong with them.</summary>
internal static class SettingsCheck
{
    public static StaffSettings Staff(IConfiguration configuration)
    {
        var staff = new StaffSettings();
        configuration.GetSection(StaffSettings.Section).Bind(staff);
        if (!Address.TryParse(staff.Chat, out _))
        {
            throw new StartupException($"Staff__Chat: expected channel:id, for example {ChannelList.ExampleChat}; got «{staff.Chat}»");
        }

        for (var i = 0; i < staff.Admins.Count; i++)
        {
            if (!Address.TryParse(staff.Admins[i], out _))
            {
                throw new StartupException($"Staff__Admins__{i}: expected channel:id, for example {ChannelList.ExamplePerson}; got «{staff.Admins[i]}»");
            }
        }

        return staff;
    }

    public static string Connection(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Mcu") ?? McuData.DefaultConnection;
        return McuData.TryRecognise(connection, out var expectation)
            ? connection
            : throw new StartupException($"ConnectionStrings__Mcu: expected {expectation}");
    }

    /// <summary>The municipality's file, or the one that ships with the program.</summary>
    public static Regulation Regulation(IConfiguration configuration)
    {
        if (configuration["Regulation:File"] is not { Length: > 0 } file)
        {
            return Workflow.Regulations.Regulation.Default;
        }

        if (!File.Exists(file))
        {
            throw new StartupException($"Regulation__File: expected the path of a readable YAML file; got «{file}»");
        }

        var reading = RegulationFile.Read(TextOf(file), Path.GetFileName(file));
        return reading.Regulation ?? throw new StartupException($"Regulation__File: {reading.Report.ReplaceLineEndings("; ")}");
    }

    /// <param name="key">The key with single colons.</param>
    public static void YesOrNo(IConfiguration configuration, string key)
    {
        if (configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) && !bool.TryParse(value, out _))
        {
            throw new StartupException($"{key.Replace(":", "__", StringComparison.Ordinal)}: expected true or false; got «{value}»");
        }
    }

    private static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Regulation__File: expected the path of a readable YAML file; «{file}» cannot be read");
        }
    }
}
