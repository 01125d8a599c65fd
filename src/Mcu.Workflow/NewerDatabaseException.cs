namespace Mcu.Workflow;

/// <summary>The database was changed by a newer version of the program: this one must leave it alone.</summary>
/// <param name="migration">The first step that this version does not know.</param>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database has the step {migration}, which this version does not know.")
{
    public string Migration => migration;
}
