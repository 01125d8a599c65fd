namespace Mcu.Workflow.Outbox;

/// <summary>Rows of the outbox on their way to the channels.</summary>
internal static class OutboxRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services
            .AddSingleton<RateLimiters>()
            .AddSingleton<LegalModeGuard>()
            .AddSingleton<DeliveryHandler>()
            .AddSingleton<DeliveryResultWriter>()
            .AddSingleton<OutboxDispatcher>()
            .AddSingleton<OutboxWorker>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxWorker>());
}
