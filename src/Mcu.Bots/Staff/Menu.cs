using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Staff;

/// <summary>
/// The list of commands that the platform shows to a member of staff: only those that they may use. Whoever came in, or whose duties changed in this
/// unit of work, gets it anew at the end of it.
/// </summary>
internal sealed class Menu(CommandBook book) : IBeforeCommit
{
    private const int MostText = 60;

    public Task BeforeCommit(Work work)
    {
        foreach (var person in work.MenusToShow)
        {
            Show(work, person);
        }

        return Task.CompletedTask;
    }

    private void Show(Work work, Person person)
    {
        var rows = book.For(work.Town.RightsOf(person)).Select(command => (IReadOnlyList<Button>)[new Button(Description(work, command), command.Name)]);
        work.Write(OutboxKind.Menu, person.HomeAddress, new Content("") { Buttons = [.. rows] }, Priority.Digest);
    }

    private static string Description(Work work, StaffCommand command) => Excerpt.Of(work.Texts.Say($"command.{command.Name}.help"), MostText);
}
