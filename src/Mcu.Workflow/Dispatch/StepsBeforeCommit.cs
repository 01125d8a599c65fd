using Mcu.Workflow.Cards;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Reminders;

namespace Mcu.Workflow.Dispatch;

/// <summary>What every unit of work ends with. A new step is its file and its line here.</summary>
internal static class StepsBeforeCommit
{
    /// <summary>In the order in which they come: a clock that stands plans no waiting, and cards show what all the others did.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(PauseUpdater),
        typeof(Escalation),
        typeof(AppealCards),
        typeof(CommandMenu),
    ];

    public static IServiceCollection AddStepsBeforeCommit(this IServiceCollection services)
    {
        foreach (var step in All)
        {
            services.AddSingleton(step).AddSingleton(provider => (IBeforeCommit)provider.GetRequiredService(step));
        }

        return services;
    }
}
