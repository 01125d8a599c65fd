using System.Globalization;
using Mcu.Workflow.People;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web;

/// <summary>The browsers in which somebody is signed in, leaving them, and what the audit log notes of both.</summary>
internal sealed partial class StaffSessions
{
    /// <param name="everywhere">All the browsers of the person, not this one only.</param>
    public async Task SignOut(HttpContext http, bool everywhere = false)
    {
        if (SessionOf(http) is { } session)
        {
            await writer.Save(async store =>
            {
                if (await store.PersonAt(session) is not { } person)
                {
                    return;
                }

                foreach (var row in person.Addresses.FindAll(a => everywhere
                    ? WebNames.IsSession(a.Address) : a.Address == session.ToString()))
                {
                    person.Addresses.Remove(row);
                    store.Remove(row);
                }

                store.Add(Entry(everywhere ? AuditAction.SignOutEverywhere : AuditAction.SignOut, person.Id));
            });
        }

        HostCookies.Delete(http, Cookie);
    }

    /// <summary>
    /// The browsers in which the person is signed in, the one used last first; when each was used, in the municipality's time.
    /// </summary>
    public async Task<IReadOnlyList<(DateTime? Used, bool Here)>> Of(Person person, HttpContext http)
    {
        var here = SessionOf(http)?.ToString();
        await using var store = registries.Open();
        var used = await store.SettingsUnder(Housekeeping.SessionUsed);
        return [.. person.Addresses.Where(a => WebNames.IsSession(a.Address) && !WebNames.IsSessionBefore(a.Address, Day(town.Now)))
            .Select(a => (Used: DateTimeOffset.TryParse(used.GetValueOrDefault(Housekeeping.SessionUsed + a.Address),
            CultureInfo.InvariantCulture, out var at) ? at : (DateTimeOffset?)null, a.Address))
            .OrderByDescending(session => session.Used)
            .Select(session => (session.Used is { } at ? town.Local(at) : (DateTime?)null, session.Address == here))];
    }

    private AuditEntry Entry(AuditAction action, long? personId) =>
        new() { Id = town.Ids.Next(), At = town.Now, Action = action, PersonId = personId, Channel = WebNames.Channel };
}
