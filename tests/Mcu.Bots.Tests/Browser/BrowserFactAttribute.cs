namespace Mcu.Bots.Tests.Browser;

/// <summary>A test that needs Chromium. Without one it is skipped and says so; where <c>MCU_TEST_REQUIRE=1</c> it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public override string? Skip { get; set; } = RealBrowser.Executable is null && !RealBrowser.Required ? RealBrowser.HowTo : null;
}

/// <summary>Writes the pictures of the guides; runs only when it is asked to.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PicturesFactAttribute : FactAttribute
{
    public override string? Skip { get; set; } =
        Environment.GetEnvironmentVariable("MCU_WRITE_PICTURES") == "1"
        ? null : "Draws docs/pictures anew. To run it, set MCU_WRITE_PICTURES=1.";
}
