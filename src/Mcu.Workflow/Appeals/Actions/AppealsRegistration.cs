using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Comments.Model;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>Appeals: their clocks and their actions.</summary>
internal static class AppealsRegistration
{
    public static IServiceCollection AddAppeals(this IServiceCollection services) =>
        services
            .AddSingleton<AppealClock>()
            .AddSingleton<AppealPauses>()
            .AddSingleton<PublicCommentClock>()
            .AddSingleton<AppealActions>()
            .AddSingleton<AppealRouting>()
            .AddSingleton<AppealRegistration>()
            .AddSingleton<DuplicateMatcher>();
}
