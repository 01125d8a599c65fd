namespace Mcu.Tests;

/// <summary>
/// What a test needs from outside the program. Where it is missing the test is shown as skipped; where MCU_TEST_REQUIRE=1 says
/// that nothing may be missing, the test runs and fails instead, so that no check is lost without a word.
/// </summary>
internal static class Needs
{
    public const string Require = "MCU_TEST_REQUIRE";

    /// <summary>A server where databases may be created: «Host=…;Username=…;Database=postgres».</summary>
    public const string Postgres = "MCU_TEST_POSTGRES";

    /// <summary>The path of a Chromium.</summary>
    public const string Browser = "MCU_TEST_BROWSER";

    /// <summary>The value; null where there is none.</summary>
    public static string? Find(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    /// <exception cref="InvalidOperationException">It is missing although the run requires everything.</exception>
    public static string Get(string variable) =>
        Find(variable) ?? throw new InvalidOperationException($"{variable} is not set, and {Require}=1 lets no test be skipped");

    /// <summary>Why to skip; null when the test is to run.</summary>
    public static string? WhyNot(string variable, string expected) =>
        Find(variable) is null && Find(Require) != "1" ? $"Set {variable} to {expected}" : null;
}
