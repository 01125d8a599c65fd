namespace Mcu.Bots.Settings;

/// <summary>A wrong or missing value of the configuration: the start stops with this one line, which names the key and what it expects.</summary>
internal sealed class StartupException(string message) : Exception(message);
