using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>«Это текст» and «Это команда»: the words of the person go on as they came.</summary>
internal sealed class HeldMessagePressHandler(ResidentMessageRouter messages) : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["held"];

    public async Task Handle(ResidentPress press)
    {
        if (await ResidentWordOrCommand.Chosen(press.MessageContext) is not var (said, order))
        {
            press.MessageContext.Refuse(new Refusal("refusal.staff-button"));
            return;
        }

        await messages.Handle(new ResidentMessageContext(said, press.Resident)
        { Meaning = order ? MessageMeaning.Command : MessageMeaning.Text });
    }
}
