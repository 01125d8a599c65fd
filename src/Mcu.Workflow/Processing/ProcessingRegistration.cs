using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Processing;

/// <summary>One message, one unit of work.</summary>
internal static class ProcessingRegistration
{
    public static IServiceCollection AddProcessing(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentMunicipality>()
            .AddSingleton<SingleWriter>()
            .AddSingleton<UnitOfWorkRunner>()
            .AddSingleton<OutboxQueue>()
            .AddSingleton<ProcessingHealth>()
            .AddSingleton<PoisonMessageStore>()
            .AddSingleton<ChatMigration>()
            .AddSingleton<EmergencyDetector>()
            .AddSingleton<ResidentCommandList>();
}
