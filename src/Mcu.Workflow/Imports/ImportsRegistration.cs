namespace Mcu.Workflow.Imports;

/// <summary>Tables in and out.</summary>
internal static class ImportsRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddSingleton<Importer>()
            .AddSingleton<FileFormatDetector>()
            .AddSingleton<BatchLoader>()
            .AddSingleton<ImportReport>()
            .AddSingleton<Exporter>()
            .AddHostedService<ImportService>();
}
