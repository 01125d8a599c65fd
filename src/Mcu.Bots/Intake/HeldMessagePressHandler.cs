using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Intake;

/// <summary>«Это текст» and «Это команда»: the words of the person go on as they came.</summary>
internal sealed class HeldMessagePressHandler(ResidentMessageRouter messages) : IResidentPressHandler
{
    public IReadOnlyList<string> Verbs { get; } = ["held"];

    public async Task Handle(ResidentPress press)
    {
        if (await ResidentWordOrCommand.Chosen(press.Turn) is not var (said, order))
        {
            press.Turn.Refuse(new Refusal("refusal.staff-button"));
            return;
        }

        await messages.Handle(new ResidentMessageContext(said, press.Resident) { Meaning = order ? MessageMeaning.Command : MessageMeaning.Text });
    }
}
