
namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>On the stand everybody may sit down as anybody: the seats <c>stand-{person}.staff</c> and <c>stand-{person}.own</c>.</summary>
internal sealed class StandSessionSource(WebMunicipality town) : IChatSessionSource
{
    private const string Mark = "stand-";

    public Task<ChatSession?> Find(HttpContext http, string key)
    {
        var parts = key.Split('.');
        var person = parts.Length == 2 && parts[0].StartsWith(Mark, StringComparison.Ordinal)
            ? StandPeople.All.FirstOrDefault(p => p.Key == parts[0][Mark.Length..])
            : null;
        return Task.FromResult(person is null ? null : parts[1] switch
        {
            WebSessionSource.Staff => InStaffChat(person),
            WebSessionSource.Own => InOwnChat(person),
            _ => null,
        });
    }

    public ChatSession InStaffChat(StandPerson person) =>
        new($"{Mark}{person.Key}.{WebSessionSource.Staff}", person.Address, WebNames.StaffChat, StandPeople.NameOf(person, town.Texts));

    public static string OwnKey(StandPerson person) => $"{Mark}{person.Key}.{WebSessionSource.Own}";

    public ChatSession InOwnChat(StandPerson person) =>
        new(OwnKey(person), person.Address, person.Address, StandPeople.NameOf(person, town.Texts));
}
