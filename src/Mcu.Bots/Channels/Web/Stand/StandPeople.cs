using Mcu.Workflow;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>
/// Somebody of the staff that one can be on the stand. Their names stand in the resources under <c>stand.person.{key}</c>.
/// </summary>
/// <param name="Role">Code of a role of the regulation that ships with the program.</param>
/// <param name="Unit">Code of a unit there.</param>
public sealed record StandPerson(string Key, string Role, string? Unit)
{
    public Address Address => WebNames.OnStand(Key);
}

/// <summary>The people of the stand: ordinary rows of the staff, with ordinary rights.</summary>
internal static class StandPeople
{
    public static IReadOnlyList<StandPerson> All { get; } =
    [
        new("admin", "admin", null),
        new("housing", "executor", "housing"),
        new("roads", "executor", "roads"),
        new("head", "head", null),
    ];

    public static StandPerson Find(string? key) => All.FirstOrDefault(p => p.Key == key) ?? All[0];

    public static string NameOf(StandPerson person, Phrasebook texts) => texts.SayIn(Phrasebook.Russian, $"stand.person.{person.Key}");

    /// <summary>Brings them on the staff, unless they are there.</summary>
    public static Task Hire(IMessageProcessor processor, WebMunicipality town, IdSource ids) => processor.Save(async store =>
    {
        foreach (var person in All)
        {
            if (await store.PersonAt(person.Address) is null)
            {
                store.Add(RowOf(person, town, ids.Next()));
            }
        }
    });

    private static Person RowOf(StandPerson person, WebMunicipality town, long id) => new()
    {
        Id = id,
        Name = NameOf(person, town.Texts),
        Role = person.Role,
        Unit = person.Unit,
        Home = person.Address.ToString(),
        AddedAt = town.Now,
        Addresses = { new PersonAddress { Address = person.Address.ToString(), PersonId = id } },
    };
}
