using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// The executor's wish to put the decision off (отложенное решение): until when, what will be done by then, and the plan behind it.
/// </summary>
public sealed record Postponement(DateOnly To, string Reason, IReadOnlyList<FileRef> Plan, long AskedById) : IErasable
{
    public (object Left, IReadOnlyList<FileRef> Files) Erased(Erasure by, string mask) =>
        (this with { Reason = by == Erasure.OnExpiry ? mask : Reason, Plan = [] }, Plan);
}
