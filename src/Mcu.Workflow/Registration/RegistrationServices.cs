namespace Mcu.Workflow.Registration;

/// <summary>Appeals that the staff register by a form.</summary>
internal static class RegistrationServices
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) =>
        services
            .AddSingleton<RegistrationFormView>()
            .AddSingleton<RegistrationFormSubmission>();
}
