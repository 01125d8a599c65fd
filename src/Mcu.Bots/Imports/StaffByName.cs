using Mcu.Workflow.Imports;
using Mcu.Workflow.People;

namespace Mcu.Bots.Imports;

/// <summary>Finds the member of staff whom another system names: «Кузнецов Пётр Иванович», «Кузнецов П.И.». Of two who fit neither is taken.</summary>
internal sealed class StaffByName(IEnumerable<Person> staff)
{
    private readonly List<(Person Person, string[] Words)> _staff = [.. staff.Select(person => (person, Words(person.Name)))];
    private readonly Dictionary<string, Person?> _found = new(StringComparer.Ordinal);

    public Person? Find(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (!_found.TryGetValue(name, out var found))
        {
            var fitting = _staff.Where(ours => Fits(ours.Words, Words(name))).Take(2).ToList();
            _found[name] = found = fitting is [var only] ? only.Person : null;
        }

        return found;
    }

    /// <summary>The surname in full, of the other names as much as both sides have.</summary>
    private static bool Fits(string[] ours, string[] theirs) =>
        ours.Length > 1 && theirs.Length > 1 && ours[0] == theirs[0]
        && ours.Zip(theirs).Skip(1).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal) || pair.Second.StartsWith(pair.First, StringComparison.Ordinal));

    private static string[] Words(string name) => PlainName.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
