namespace Mcu.Workflow.Messaging;

/// <summary>The channels that are switched on.</summary>
internal static class MessagingRegistration
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) =>
        services
            .AddSingleton<ChannelDirectory>()
            .AddSingleton<ChannelHealth>();
}
