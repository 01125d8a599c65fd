using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Registration;

/// <summary>
/// Enters an appeal for somebody: a letter, what was said, a call to 122, the virtual reception, the e-document system. Step by step, or in
/// one line: «/register 122 Иванов, 8 921 000-00-00: текст».
/// </summary>
internal sealed class RegisterCommand(RegistrationDialog dialog, RegistrationFormSubmission book) : StaffCommand
{
    /// <summary>The words are the answer to a question of the form.</summary>
    private const string Asked = "=";

    public override string Name => "register";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Register];
    public override bool TakesAppeal => false;

    /// <remarks>Who asks and where they live is not for the common chat.</remarks>
    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!context.Message.Private)
        {
            return new Refusal("refusal.register-privately");
        }

        if (invocation.Argument == Asked)
        {
            return await dialog.Words(context, invocation.Words);
        }

        return invocation.Argument.Length > 0 ? await dialog.Press(context, invocation.Argument)
            : invocation.Words.Length == 0 ? await dialog.Begin(context)
            : await Quick(context, invocation.Words);
    }

    private async Task<Refusal?> Quick(MessageContext context, string words)
    {
        var (form, no) = QuickRegistration.Read(context, words);
        if (no is not null || form is null)
        {
            return no;
        }

        // One line never takes the place of a form that was begun: that one holds more work.
        var begun = await context.Store.EntryOf(context.RequireStaff.Id) is not null;
        if (form.Missing is not null)
        {
            return begun ? new Refusal("refusal.entry-waits") : await dialog.GoOn(context, form);
        }

        var appeal = await book.Enter(context, form);
        var waits = begun ? "\n" + context.Texts.Say("entry.waits") : "";
        context.Reply(new Content(RegistrationFormView.Entered(context, appeal) + waits), appeal);
        return null;
    }
}
