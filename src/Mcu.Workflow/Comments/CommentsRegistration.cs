namespace Mcu.Workflow.Comments;

/// <summary>Comments in public.</summary>
internal static class CommentsRegistration
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddSingleton<CommentMessageHandler>()
            .AddSingleton<CommentActions>();
}
