using Mcu.Data;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Settings;

/// <summary>Reads the settings that no section holds and says at once what is wrong with them.</summary>
internal static class SettingsCheck
{
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
