namespace Mcu.Workflow;

/// <summary>
/// The database cannot take writes now (locked, full, unreachable). Nothing was saved; the same work may be tried again later.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);

/// <summary>Somebody else changed the same rows first. Nothing was saved; repeat the work on fresh rows.</summary>
public sealed class StoreConflictException(string message, Exception inner) : Exception(message, inner);
