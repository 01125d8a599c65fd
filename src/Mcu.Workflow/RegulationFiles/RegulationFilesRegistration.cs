namespace Mcu.Workflow.RegulationFiles;

/// <summary>The regulation in force, as its files say.</summary>
internal static class RegulationFilesRegistration
{
    public static IServiceCollection AddRegulationFiles(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(_ => RegulationLoader.From(configuration))
            .AddSingleton(provider =>
                provider.GetRequiredService<RegulationLoader>().Open(provider.GetRequiredService<TimeProvider>().GetUtcNow()))
            .AddSingleton<RegulationChangeNotifications>();
}
