using Mcu.Workflow.People;
using Mcu.Workflow.People.Names;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Finds the member of staff whom another system names: «Кузнецов Пётр Иванович», «Кузнецов П.И.». Of two who fit neither is taken.
/// </summary>
internal sealed class StaffByName(IEnumerable<Person> staff)
{
    private readonly NameSearch<Person> _staff = new(staff, person => person.Name);
    private readonly Dictionary<string, Person?> _found = new(StringComparer.Ordinal);

    public Person? Find(string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (!_found.TryGetValue(name, out var found))
        {
            _found[name] = found = _staff.Find(name) is ([var only], NameCertainty.Certain) ? only : null;
        }

        return found;
    }

    /// <summary>Somebody here is called like that, and yet it is not certain who is meant.</summary>
    public bool MayBeMeant(string name) => _staff.Find(name).How != NameCertainty.None;
}
