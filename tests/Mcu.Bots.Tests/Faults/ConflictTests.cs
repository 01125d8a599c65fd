using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>
/// A unit of work changes the state of the municipality, and its commit fails: repeated, it does all of it again; given up, nothing of it
/// remains.
/// </summary>
public sealed class ConflictTests
{
    private const long Supergroup = -1_000_000_001_001;

    /// <summary>A unit of work is tried so often before it is given up.</summary>
    private const int Tries = 8;

    [Fact]
    public async Task A_migration_of_the_staff_chat_whose_commit_conflicts_is_kept_when_it_succeeds()
    {
        var (town, store) = await Open();
        await using var _ = town;
        var fresh = await town.Telegram.MigrateGroup(Town.StaffChat, Supergroup);
        store.Left = 1;
        await town.Settle();

        StaffChat(town).ShouldBe($"telegram:{Supergroup}");
        await town.Restart();
        StaffChat(town).ShouldBe($"telegram:{Supergroup}", "what was saved is not forgotten");
        await town.Writes(5, Street.Pothole);
        CardsIn(fresh).ShouldBe(1);
    }

    [Fact]
    public async Task A_migration_of_the_staff_chat_that_could_not_be_saved_has_not_happened()
    {
        var (town, store) = await Open();
        await using var _ = town;
        town.FaultsExpected = true;
        var fresh = await town.Telegram.MigrateGroup(Town.StaffChat, Supergroup);
        store.Left = 2 * Tries;
        await town.Settle();
        store.Left.ShouldBe(0);

        StaffChat(town).ShouldBe($"telegram:{Town.StaffChat}");
        await town.Writes(5, Street.Pothole);
        CardsIn(fresh).ShouldBe(1, "the platform tells once more where the chat is");
        await town.Restart();
        StaffChat(town).ShouldBe($"telegram:{Supergroup}");
    }

    [Fact]
    public async Task A_language_that_could_not_be_saved_is_not_spoken_and_one_that_was_is_kept()
    {
        var (town, store) = await Open();
        await using var _ = town;
        store.Left = Tries;
        await Should.ThrowAsync<StoreConflictException>(() => Switch(town, Phrasebook.English));
        var resident = town.Resident();
        await resident.Says("/help");
        resident.Hears("Это бот");

        store.Left = 1;
        await Switch(town, Phrasebook.English);
        await town.Restart();
        await resident.Says("/help");
        resident.Hears("This is the bot");
    }

    [Fact]
    public async Task A_substitution_counts_when_it_is_saved_and_not_before()
    {
        var (town, store) = await Open();
        await using var _ = town;
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Hire(2002, "Анна Иванова", "executor", "roads");
        store.Left = Tries;
        await Should.ThrowAsync<StoreConflictException>(() => town.Services.GetRequiredService<MessageProcessor>()
            .RunInUnitOfWork(Substitute));
        (await StandsInFor(town, 2001)).ShouldBeEmpty();

        var admin = town.Admin();
        store.Left = 1;
        await admin.Says("/substitute Иванова Кузнецов 9.11–11.11");
        admin.Hears("Иванова Анна – замещает Кузнецов Пётр");
        (await StandsInFor(town, 2001)).ShouldBe(["Иванова Анна"]);
    }

    private static async Task<(Town Town, ConflictingStore Store)> Open()
    {
        var store = new ConflictingStore();
        return (await Town.Open(build: store.Build), store);
    }

    private static async Task Substitute(UnitOfWork work)
    {
        var (absent, substitute) = (await work.Store.PersonAt(new Address("telegram", "2002")),
            await work.Store.PersonAt(new Address("telegram", "2001")));
        work.Store.Add(new Substitution
        { Id = 1, AbsentId = absent!.Id, SubstituteId = substitute!.Id, From = work.Today(), CreatedById = absent.Id });
        await work.LearnDuties();
        work.Municipality.DutyRoster.StandsInFor(substitute).ShouldNotBeEmpty();
    }

    private static MunicipalityContext State(Town town) => town.Services.GetRequiredService<CurrentMunicipality>().State;

    private static string StaffChat(Town town) => State(town).StaffChat.ToString();

    private static Task Switch(Town town, string language) =>
        town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(work => LanguageSwitch.Set(work, language));

    /// <summary>As whoever reads outside a unit of work sees it.</summary>
    private static async Task<IReadOnlyList<string>> StandsInFor(Town town, long id)
    {
        var person = (await town.Look(store => store.PersonAt(new Address("telegram", $"{id}"))))!;
        return [.. State(town).DutyRoster.StandsInFor(person).Select(absent => absent.Name)];
    }

    private static int CardsIn(FakeGroup group) =>
        group.Messages.Count(m => m.FromBot && m.Text.Contains("Сейчас:", StringComparison.Ordinal));
}
