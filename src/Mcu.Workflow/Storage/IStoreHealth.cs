namespace Mcu.Workflow.Storage;

/// <summary>Asks the database whether it takes writes now: for the health page and for coming back after a full disk.</summary>
public interface IStoreHealth
{
    /// <summary>Tries a small write.</summary>
    /// <returns>Null when it went through, else the reason why not, without personal data.</returns>
    Task<string?> Check(CancellationToken stop = default);
}
