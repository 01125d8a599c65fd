using Mcu.Bots.Desk;
using Mcu.Bots.Intake.Entering;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>
/// Enters an appeal for somebody: a letter, what was said, a call to 122, the virtual reception, the e-document system. Step by step, or in
/// one line: «/register 122 Иванов, 8 921 000-00-00: текст».
/// </summary>
internal sealed class RegisterCommand(EntryDesk desk, EntryBook book) : StaffCommand
{
    /// <summary>The words are the answer to a question of the form.</summary>
    private const string Asked = "=";

    public override string Name => "register";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Register];
    public override bool TakesAppeal => false;

    /// <remarks>Who asks and where they live is not for the common chat.</remarks>
    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!turn.In.Private)
        {
            return new Refusal("refusal.register-privately");
        }

        if (call.Argument == Asked)
        {
            return await desk.Words(turn, call.Words);
        }

        return call.Argument.Length > 0 ? await desk.Press(turn, call.Argument)
            : call.Words.Length == 0 ? await desk.Begin(turn)
            : await Quick(turn, call.Words);
    }

    private async Task<Refusal?> Quick(Turn turn, string words)
    {
        var (form, no) = QuickEntry.Read(turn, words);
        if (no is not null || form is null)
        {
            return no;
        }

        // One line never takes the place of a form that was begun: that one holds more work.
        var begun = await turn.Registry.EntryOf(turn.Me.Id) is not null;
        if (form.Missing is not null)
        {
            return begun ? new Refusal("refusal.entry-waits") : await desk.GoOn(turn, form);
        }

        var appeal = await book.Enter(turn, form);
        var waits = begun ? "\n" + turn.Texts.Say("entry.waits") : "";
        turn.Reply(new Content(EntryFace.Entered(turn, appeal) + waits), appeal);
        return null;
    }
}
