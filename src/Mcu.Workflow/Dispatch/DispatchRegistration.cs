using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>Who gets a message, a press, a tick.</summary>
internal static class DispatchRegistration
{
    public static IServiceCollection AddDispatch(this IServiceCollection services) =>
        services
            .AddSingleton<MessageProcessor>()
            .AddSingleton<IMessageProcessor>(provider => provider.GetRequiredService<MessageProcessor>())
            .AddSingleton<MessageRouter>()
            .AddSingleton<AnonymousStaff>()
            .AddSingleton<StaffMessageHandler>()
            .AddSingleton<ResidentMessageHandler>()
            .AddSingleton<HandoffMessageHandler>()
            .AddCommands()
            .AddMessageHandlers()
            .AddScheduledJobs()
            .AddStepsBeforeCommit();

    private static IServiceCollection AddScheduledJobs(this IServiceCollection services)
    {
        services.AddSingleton<ScheduledJobs>();
        foreach (var job in ScheduledJobs.Jobs)
        {
            services.AddSingleton(job).AddSingleton(provider => (IScheduledJob)provider.GetRequiredService(job));
        }

        return services;
    }
}
