namespace Mcu.Workflow;

/// <summary>The database was made before the first release: this version reads no such schema and must leave it alone.</summary>
/// <param name="migration">The first step of the old schema that was found.</param>
public sealed class OlderDatabaseException(string migration)
    : Exception($"The database has the step {migration} from before the first release, which this version does not read.")
{
    public string Migration => migration;
}
