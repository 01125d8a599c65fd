namespace Mcu.Workflow.Processing;

/// <summary>
/// Does what the clock has brought due. What it did is recorded in the same commit, so that it may run as often as one likes, and after any
/// jump of the clock.
/// </summary>
internal interface IScheduledJob
{
    Task Run(UnitOfWork work);
}
