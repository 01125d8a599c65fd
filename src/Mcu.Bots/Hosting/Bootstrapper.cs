using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Settings;
using Mcu.Workflow.StaffAccounts;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Hosting;

/// <summary>
/// What is made ready before the first message: ids go on from the last, the first administrators exist, the language and the staff chat
/// are known.
/// </summary>
internal sealed class Bootstrapper(
    IStoreFactory registries, CurrentMunicipality municipality, StaffSettings settings, ChannelDirectory channels,
    RegulationLoader loader, TimeProvider clock,
    ILogger<Bootstrapper> log)
{
    private const string BootstrapInviteSetting = "first-door";

    private static readonly TimeSpan BootstrapInviteLife = TimeSpan.FromHours(24);

    /// <summary>
    /// Roles have the names that the municipality gives them: the first administrators get the one that invites, sees faults and may most.
    /// Whoever starts the program is so no head by the way, where the head decides and the administrator serves (S1-37, S1-38).
    /// </summary>
    private string AdminRole => municipality.State.Regulation.Roles
        .OrderByDescending(r => r.May(Right.Invite)).ThenByDescending(r => r.May(Right.SeeFaults))
        .ThenByDescending(r => r.Rights.Count).First().Code;

    public async Task Prepare(CancellationToken stop)
    {
        await using var store = registries.Open();
        var town = municipality.Copy();
        town.Ids.StartAfter(await store.GreatestId());
        if (await store.Setting(LanguageSwitch.Setting) is { } language)
        {
            town.Speak(language);
        }

        await FollowMovedStaffChat(store, town);
        await NeedAnAdmin(store, town);
        foreach (var admin in settings.Admins.Select(Address.Parse))
        {
            await LetIn(store, town, admin);
        }

        await store.Commit(stop);
        municipality.Publish(town);
    }

    public void Announce(IEnumerable<string> urls)
    {
        var town = municipality.State;
        var file = loader.Path.Length == 0 ? "the one that ships, Regulation__File names none" : loader.Path;
        log.LogInformation("Regulation in force: {Act}; {File}", RegulationFormatter.Act(town.Regulation, town.Texts), file);
        foreach (var url in urls)
        {
            log.LogInformation("MCU is open at {Url}", url);
        }

        foreach (var channel in channels.All)
        {
            log.LogInformation("Channel {Channel}: {Mode}. {Rule}", channel.Name, town.Texts.Name(channel.Legal.Mode),
                ChannelRules.Of(channel, town.Texts));
        }

        log.LogInformation("Channels: {Channels}; staff chat: {StaffChat}",
            string.Join(", ", channels.All.Select(c => c.Name)), town.StaffChat);
        if (settings.Topics && channels.Find(town.StaffChat.Channel) is { Threads: false } undivided)
        {
            log.LogWarning("Staff__Topics: the chats of {Channel} have no topics, so cards come to the common chat", undivided.Name);
        }
    }

    /// <summary>
    /// Nobody is on the staff yet and the settings name no administrator: whoever reads the log may come in as the first one, once.
    /// </summary>
    public async Task CreateBootstrapInvite(UnitOfWork work)
    {
        await RemoveBootstrapInvite(work);
        if (channels.StaffSignInUrl is not { } url || (await work.Store.Staff()).Count > 0)
        {
            return;
        }

        var code = InviteCodes.New();
        await work.Store.SetSetting(BootstrapInviteSetting, code);
        work.Store.Add(new Invite { Code = code, Role = AdminRole, ExpiresAt = work.Now + BootstrapInviteLife });
        log.LogWarning("{BootstrapInvite}", work.Texts.Say("start.first-door", ("door", url), ("code", code)));
    }

    /// <summary>The code of an earlier start lies about in an older log: only the last one opens.</summary>
    private static async Task RemoveBootstrapInvite(UnitOfWork work)
    {
        if (await work.Store.Setting(BootstrapInviteSetting) is { } code && await work.Store.FindInvite(code) is { UsedAt: null } earlier)
        {
            earlier.ExpiresAt = work.Now < earlier.ExpiresAt ? work.Now : earlier.ExpiresAt;
        }
    }

    /// <summary>Where the staff work in a messenger somebody must be able to let the others in. Pages of our own have a sign-in.</summary>
    private async Task NeedAnAdmin(IStore store, MunicipalityContext town)
    {
        if (settings.Admins.Count == 0 && channels.Find(town.StaffChat.Channel) is { StaffSignInUrl: null } messenger
            && (await store.Staff()).Count == 0)
        {
            throw new StartupException(new StartupProblem("Staff__Admins__0", "start.first-admin",
                ("example", $"{messenger.Name}:{messenger.Ids.Person}")));
        }
    }

    private async Task LetIn(IStore store, MunicipalityContext town, Address address)
    {
        if (await store.PersonAt(address) is { } known)
        {
            // The regulation may have renamed its roles since: whom the settings name is not left without any.
            known.Role = town.Regulation.RoleOf(known.Role) is null ? AdminRole : known.Role;
            return;
        }

        var person = new Person
        {
            Id = town.Ids.Next(),
            Name = town.NameOfRole(AdminRole),
            Role = AdminRole,
            Home = address.ToString(),
            AddedAt = clock.GetUtcNow(),
        };
        person.Addresses.Add(new PersonAddress { Address = address.ToString(), PersonId = person.Id });
        store.Add(person);
    }

    /// <summary>The group became a supergroup while the setting still names the old id.</summary>
    private async Task FollowMovedStaffChat(IStore store, MunicipalityContext town)
    {
        var moved = (await store.Setting(ChatMigration.StaffChatSetting))?.Split(' ', 2);
        if (moved is [var from, var to] && Address.TryParse(to, out var address) && town.StaffChat.ToString() == from)
        {
            town.StaffChat = address;
        }
    }
}
