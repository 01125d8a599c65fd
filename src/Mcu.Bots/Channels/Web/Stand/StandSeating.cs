
namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>On the stand everybody may sit down as anybody: the seats <c>stand-{person}.staff</c> and <c>stand-{person}.own</c>.</summary>
internal sealed class StandSeating(WebTown town) : ISeating
{
    private const string Mark = "stand-";

    public Task<Seat?> Find(HttpContext http, string key)
    {
        var parts = key.Split('.');
        var person = parts.Length == 2 && parts[0].StartsWith(Mark, StringComparison.Ordinal)
            ? StandPeople.All.FirstOrDefault(p => p.Key == parts[0][Mark.Length..])
            : null;
        return Task.FromResult(person is null ? null : parts[1] switch
        {
            WebSeating.Staff => InStaffChat(person),
            WebSeating.Own => InOwnChat(person),
            _ => null,
        });
    }

    public Seat InStaffChat(StandPerson person) =>
        new($"{Mark}{person.Key}.{WebSeating.Staff}", person.Address, WebNames.StaffChat, StandPeople.NameOf(person, town.Texts));

    public static string OwnKey(StandPerson person) => $"{Mark}{person.Key}.{WebSeating.Own}";

    public Seat InOwnChat(StandPerson person) =>
        new(OwnKey(person), person.Address, person.Address, StandPeople.NameOf(person, town.Texts));
}
