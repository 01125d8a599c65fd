using Mcu.Bots.Channels;
using Mcu.Bots.Rules;
using Mcu.Bots.Settings;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Bots.Desk;

/// <summary>What is made ready before the first message: ids go on from the last, the first administrators exist, the language and the staff chat are known.</summary>
internal sealed class FirstDay(
    IRegistryFactory registries, CurrentMunicipality municipality, StaffSettings settings, ChannelBook channels, RegulationShelf shelf, TimeProvider clock,
    ILogger<FirstDay> log)
{
    private const string FirstDoorSetting = "first-door";

    private static readonly TimeSpan FirstDoor = TimeSpan.FromHours(24);

    /// <summary>
    /// Roles have the names that the municipality gives them: the first administrators get the one that invites, sees faults and may most. Whoever
    /// starts the program is so no head by the way, where the head decides and the administrator serves (S1-37, S1-38).
    /// </summary>
    private string AdminRole => municipality.State.Regulation.Roles
        .OrderByDescending(r => r.May(Right.Invite)).ThenByDescending(r => r.May(Right.SeeFaults)).ThenByDescending(r => r.Rights.Count).First().Code;

    public async Task Prepare(CancellationToken stop)
    {
        await using var registry = registries.Open();
        var town = municipality.Copy();
        town.Ids.StartAfter(await registry.GreatestId());
        if (await registry.Setting(LanguageSwitch.Setting) is { } language)
        {
            town.Speak(language);
        }

        await FollowMovedStaffChat(registry, town);
        await NeedAnAdmin(registry, town);
        foreach (var admin in settings.Admins.Select(Address.Parse))
        {
            await LetIn(registry, town, admin);
        }

        await registry.Commit(stop);
        municipality.Publish(town);
    }

    public void Announce(IEnumerable<string> urls)
    {
        var town = municipality.State;
        var file = shelf.Path.Length == 0 ? "the one that ships, Regulation__File names none" : shelf.Path;
        log.LogInformation("Regulation in force: {Act}; {File}", RegulationWords.Act(town.Regulation, town.Texts), file);
        foreach (var url in urls)
        {
            log.LogInformation("MCU is open at {Url}", url);
        }

        foreach (var channel in channels.All)
        {
            log.LogInformation("Channel {Channel}: {Mode}. {Rule}", channel.Name, town.Texts.Name(channel.Legal.Mode), ChannelRules.Of(channel, town.Texts));
        }

        log.LogInformation("Channels: {Channels}; staff chat: {StaffChat}", string.Join(", ", channels.All.Select(c => c.Name)), town.StaffChat);
        if (settings.Topics && channels.Find(town.StaffChat.Channel) is { Threads: false } undivided)
        {
            log.LogWarning("Staff__Topics: the chats of {Channel} have no topics, so cards come to the common chat", undivided.Name);
        }
    }

    /// <summary>
    /// Nobody is on the staff yet and the settings name no administrator: whoever reads the log may come in as the first one, once.
    /// </summary>
    public async Task OpenFirstDoor(Work work)
    {
        await CloseFirstDoor(work);
        if (channels.StaffDoor is not { } door || (await work.Registry.Staff()).Count > 0)
        {
            return;
        }

        var code = InviteCodes.New();
        await work.Registry.SetSetting(FirstDoorSetting, code);
        work.Registry.Add(new Invite { Code = code, Role = AdminRole, ExpiresAt = work.Now + FirstDoor });
        log.LogWarning("{FirstDoor}", work.Texts.Say("start.first-door", ("door", door), ("code", code)));
    }

    /// <summary>The code of an earlier start lies about in an older log: only the last one opens.</summary>
    private static async Task CloseFirstDoor(Work work)
    {
        if (await work.Registry.Setting(FirstDoorSetting) is { } code && await work.Registry.FindInvite(code) is { UsedAt: null } earlier)
        {
            earlier.ExpiresAt = work.Now < earlier.ExpiresAt ? work.Now : earlier.ExpiresAt;
        }
    }

    /// <summary>Where the staff work in a messenger somebody must be able to let the others in. Pages of our own have a door.</summary>
    private async Task NeedAnAdmin(IRegistry registry, TownHall town)
    {
        if (settings.Admins.Count == 0 && channels.Find(town.StaffChat.Channel) is { StaffDoor: null } messenger && (await registry.Staff()).Count == 0)
        {
            throw new StartupException(new StartupProblem("Staff__Admins__0", "start.first-admin", ("example", $"{messenger.Name}:{messenger.Ids.Person}")));
        }
    }

    private async Task LetIn(IRegistry registry, TownHall town, Address address)
    {
        if (await registry.PersonAt(address) is { } known)
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
        registry.Add(person);
    }

    /// <summary>The group became a supergroup while the setting still names the old id.</summary>
    private async Task FollowMovedStaffChat(IRegistry registry, TownHall town)
    {
        var moved = (await registry.Setting(ChatMoves.StaffChatSetting))?.Split(' ', 2);
        if (moved is [var from, var to] && Address.TryParse(to, out var address) && town.StaffChat.ToString() == from)
        {
            town.StaffChat = address;
        }
    }
}
