namespace Mcu.Workflow.Processing;

/// <summary>
/// What happens when a resident presses a button of these verbs. Only one's own drafts and appeals open; old, foreign and made-up buttons
/// get a plain answer. The list of handlers stands in <c>MessageHandlers</c>.
/// </summary>
internal interface IResidentPressHandler
{
    IReadOnlyList<string> Verbs { get; }
    Task Handle(ResidentPress press);
}
