using System.Globalization;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// Who of the staff sits at this browser. A sign-in is one more address of the person: the registry's own question «who is at this
/// address» so answers for sessions too, and one who left the staff is out at once.
/// </summary>
internal sealed partial class StaffSessions(IMessageProcessor processor, SingleWriter writer, IStoreFactory registries,
    WebMunicipality town)
{
    private const string Cookie = "mcu-staff";
    private static readonly TimeSpan Length = TimeSpan.FromDays(30);
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(5);
    private static readonly Refusal WrongCode = new("web.staff.wrong-code");

    public async Task<Person?> Current(HttpContext http)
    {
        if (SessionOf(http) is not { } session)
        {
            return null;
        }

        await using var store = registries.Open();
        return await store.PersonAt(session) is { } person && await IsAwake(store, session, http) ? person : null;
    }

    /// <summary>
    /// A session that nobody used for <see cref="Idle"/> is over. An open page that only listens does not keep it awake. What was used is
    /// noted now and then, not at each request.
    /// </summary>
    private async Task<bool> IsAwake(IStore store, Address session, HttpContext http)
    {
        var used = DateTimeOffset.TryParse(await store.Setting(Housekeeping.SessionUsed + session), CultureInfo.InvariantCulture,
            out var at) ? at : (DateTimeOffset?)null;
        if (town.Now - used > Idle)
        {
            return false;
        }

        if (!http.Request.Path.StartsWithSegments("/chat/events", StringComparison.OrdinalIgnoreCase) && !(town.Now - used < Noted))
        {
            await Note(session);
        }

        return true;
    }

    private async Task Note(Address session)
    {
        try
        {
            await writer.Save(store => store.SetSetting(Housekeeping.SessionUsed
                + session, town.Now.ToString("O", CultureInfo.InvariantCulture)));
        }
        catch (StoreUnavailableException)
        {
            // Pages can be read while nothing is saved; it is noted at another request.
        }
    }

    /// <summary>The lasting chat of the person with the bot in the browser.</summary>
    public static Address? ChatOf(Person person) =>
        person.Addresses.Select(a => a.Address).Where(WebNames.IsChat).Order(StringComparer.Ordinal).FirstOrDefault() is { } chat
        ? Address.Parse(chat) : null;

    /// <summary>Signs in with a code that the bot gave: to a known person, or to a new one who so joins the staff.</summary>
    /// <returns>What to tell them if they cannot come in.</returns>
    public async Task<Refusal?> SignIn(HttpContext http, string code, string name)
    {
        var invite = await Look(code);
        if (invite is null || !invite.Valid(town.Now))
        {
            await writer.Save(store =>
            {
                store.Add(Entry(AuditAction.WrongCode, null));
                return Task.CompletedTask;
            });
            return WrongCode;
        }

        if (invite.PersonId is null && name.Length == 0)
        {
            return new Refusal("web.staff.name-needed");
        }

        var member = WebNames.Member(Visitors.Hash("member", Visitors.NewSecret()));
        if (invite.PersonId is null)
        {
            await processor.Handle([Joining(member, code, name)], stop: http.RequestAborted);
        }

        return await Open(http, code, member, invite.PersonId);
    }

    private async Task<Invite?> Look(string code)
    {
        await using var store = registries.Open();
        return await store.FindInvite(code);
    }

    private IncomingMessage Joining(Address member, string code, string name) => new()
    {
        Key = $"{member}:join",
        Kind = IncomingKind.Start,
        From = member,
        Chat = member,
        Name = name,
        Text = code,
        At = town.Now,
    };

    /// <summary>Uses the code up and gives the browser its session, in one commit: a code is used once.</summary>
    private async Task<Refusal?> Open(HttpContext http, string code, Address member, long? personId)
    {
        var (secret, until) = (Visitors.NewSecret(), town.Now + Length);
        var open = false;
        await writer.Save(async store =>
        {
            var invite = await store.FindInvite(code);
            var person = personId is { } id ? await store.FindPerson(id) : await store.PersonAt(member);
            open = person is { Active: true } && invite is not null && (personId is null || invite.Valid(town.Now));
            if (open)
            {
                invite!.UsedAt ??= town.Now;
                AddAddresses(store, person!, member, SessionAt(secret, until));
            }

            store.Add(Entry(open ? AuditAction.SignIn : AuditAction.WrongCode, open ? person!.Id : null));
        });
        if (open)
        {
            HostCookies.Set(http, Cookie, $"{Day(until)}.{secret}", Length, SameSiteMode.Lax);
        }

        return open ? null : WrongCode;
    }

    /// <summary>Whoever signs in leaves the sessions behind that have run out: nobody else would clear them away.</summary>
    private void AddAddresses(IStore store, Person person, Address member, Address session)
    {
        foreach (var old in person.Addresses.FindAll(a => WebNames.IsSessionBefore(a.Address, Day(town.Now))))
        {
            person.Addresses.Remove(old);
            store.Remove(old);
        }

        store.Add(new PersonAddress { Address = session.ToString(), PersonId = person.Id });
        if (ChatOf(person) is null)
        {
            store.Add(new PersonAddress { Address = member.ToString(), PersonId = person.Id });
        }
    }

    /// <summary>The day of expiry is hashed with the secret, so that a session cannot be made longer by editing its cookie.</summary>
    private Address? SessionOf(HttpContext http) =>
        HostCookies.Read(http, Cookie)?.Split('.') is [var day, { Length: > 40 and < 60 } secret]
        && DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until)
        && town.Now.UtcDateTime.Date <= until ? WebNames.Session(day, Visitors.Hash(day, secret)) : null;

    private static Address SessionAt(string secret, DateTimeOffset until) =>
        WebNames.Session(Day(until), Visitors.Hash(Day(until), secret));

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
