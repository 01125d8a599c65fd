namespace Mcu.Workflow.Processing;

/// <summary>
/// What every unit of work ends with, whatever it did: no verb has to think of it. They come in the order of their registration.
/// </summary>
internal interface IBeforeCommit
{
    Task BeforeCommit(UnitOfWork work);
}
