namespace Mcu.Workflow.StaffAccounts;

/// <summary>Invitations of the staff.</summary>
internal static class StaffAccountsRegistration
{
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services) =>
        services
            .AddSingleton<StaffEnrolment>();
}
