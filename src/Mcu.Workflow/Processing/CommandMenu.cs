using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Processing;

/// <summary>
/// The list of commands that the platform shows to a member of staff: only those that they may use. Whoever came in, or whose duties
/// changed in this unit of work, gets it anew at the end of it.
/// </summary>
internal sealed class CommandMenu(CommandRegistry book) : IBeforeCommit
{
    private const int MostText = 60;

    public Task BeforeCommit(UnitOfWork work)
    {
        foreach (var person in work.MenusToShow)
        {
            Show(work, person);
        }

        return Task.CompletedTask;
    }

    private void Show(UnitOfWork work, Person person)
    {
        var rows = book.For(work.Municipality.RightsOf(person))
            .Select(command => (IReadOnlyList<Button>)[new Button(Description(work, command), command.Name)]);
        work.Write(OutboxKind.Menu, person.HomeAddress, new Content("") { Buttons = [.. rows] }, Priority.Digest);
    }

    private static string Description(UnitOfWork work, StaffCommand command) =>
        Excerpt.Of(work.Texts.Say($"command.{command.Name}.help"), MostText);
}
