namespace Mcu.Workflow.Privacy;

/// <summary>How long personal data are kept.</summary>
internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services
            .AddSingleton<PersonalDataRetention>()
            .AddSingleton<StrangersRetention>();
}
