namespace Mcu.Workflow.DirectLines;

/// <summary>Direct lines with the head.</summary>
internal static class DirectLinesRegistration
{
    public static IServiceCollection AddDirectLines(this IServiceCollection services) =>
        services
            .AddSingleton<DirectLineService>()
            .AddSingleton<DirectLineAnnouncement>()
            .AddSingleton<DirectLineModeration>();
}
