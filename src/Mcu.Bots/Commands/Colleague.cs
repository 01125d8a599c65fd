using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>One colleague at the beginning of typed words, or what to say where nobody or several are meant.</summary>
internal sealed record Colleague(Person? Person, string After, Refusal? No)
{
    public static Colleague Read(Turn turn, IReadOnlyList<Person> staff, string words)
    {
        var (found, after) = StaffFinder.FindAtBeginning(turn.Town.Regulation, staff, words);
        return found.People switch
        {
            [var person] => new Colleague(person, after, null),
            [] => new Colleague(null, after, new Refusal(
                "refusal.no-such-colleague", ("words", words), ("nearest", StaffFinder.Nearest(turn.Town.Regulation, staff, words)))),
            var several => new Colleague(null, after, new Refusal(
                "refusal.which-colleague", ("words", words), ("names", string.Join(", ", several.Select(person => person.Name))))),
        };
    }
}
