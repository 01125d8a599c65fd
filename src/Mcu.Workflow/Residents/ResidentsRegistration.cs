namespace Mcu.Workflow.Residents;

/// <summary>What a resident writes, and what becomes of it.</summary>
internal static class ResidentsRegistration
{
    public static IServiceCollection AddResidents(this IServiceCollection services) =>
        services
            .AddSingleton<Consents>()
            .AddSingleton<SummaryCard>()
            .AddSingleton<DraftSubmission>()
            .AddSingleton<FollowUps>()
            .AddSingleton<AnswerFeedback>()
            .AddSingleton<MessageEdits>()
            .AddSingleton<LinkOffer>()
            .AddSingleton<AccountUnlinking>();
}
