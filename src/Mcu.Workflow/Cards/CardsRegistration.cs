namespace Mcu.Workflow.Cards;

/// <summary>Cards of the staff, and what they show.</summary>
internal static class CardsRegistration
{
    public static IServiceCollection AddCards(this IServiceCollection services) =>
        services
            .AddSingleton<CardView>()
            .AddSingleton<DraftView>()
            .AddSingleton<AppealThreads>()
            .AddSingleton<InformationRequests>()
            .AddSingleton<PublicCommentCards>()
            .AddSingleton<PublicCommentView>()
            .AddSingleton<CommentDeliveryResults>();
}
