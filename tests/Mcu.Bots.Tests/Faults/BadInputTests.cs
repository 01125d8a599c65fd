using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Faults;

/// <summary>What people and programs send that nobody should.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("""{"poll":{"id":"1","question":"?"}}""")]
    [InlineData("""{"something_of_next_year":{"id":1}}""")]
    [InlineData("""{"message":{"no":"fields"}}""")]
    [InlineData("""{"message":17}""")]
    [InlineData("""{"message":{"message_id":1,"date":1,"from":{"id":5},"chat":{}}}""")]
    [InlineData("""{"callback_query":{"id":"1"}}""")]
    public async Task An_update_that_is_none_holds_up_nobody(string update)
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        town.Telegram.Raw(update);

        await resident.Says(Street.Pothole);

        resident.Hears(Said.Consent);
        town.Telegram.PendingUpdates.ShouldBe(0);
    }

    [Fact]
    public async Task The_box_left_by_a_pasted_picture_is_not_on_the_card()
    {
        await using var town = await Town.Open();
        await town.Writes(5, "Лифт\uFFFC для колясок стоит, ул. Ленина, 5\uFFFC");

        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain("Лифт для колясок стоит, ул. Ленина, 5\n");
    }

    [Fact]
    public async Task A_long_text_ends_on_the_card_with_a_whole_word()
    {
        await using var town = await Town.Open();
        await town.Writes(5, "Яма на дороге, ул. Ленина, 5. " + string.Concat(Enumerable.Repeat("Исправьте, пожалуйста! ", 150)));

        town.InGroup(town.Admin()).Card("000001").Text.ShouldMatch("(Исправьте,|пожалуйста!)…\n");
    }

    [Fact]
    public async Task A_text_of_64_KiB_becomes_an_appeal_like_any_other()
    {
        await using var town = await Town.Open();
        var resident = await town.Writes(5, "Яма на дороге, ул. Ленина, 5. " + new string('я', 32_000));

        resident.Hears("МЦУ-2026-000001");
        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain("Ленина, 5");
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task Control_characters_and_turned_writing_reach_neither_card_nor_command()
    {
        await using var town = await Town.Open();
        await town.Writes(5, "Яма\u0000 на\u202E дороге,\u200B ул. Ленина,\u2066 5");

        var card = town.InGroup(town.Admin()).Card("000001").Text;
        card.ShouldContain("Яма на дороге, ул. Ленина, 5");
        card.ShouldNotContain("\u202E");
        card.ShouldNotContain("\u0000");
    }

    [Theory]
    [InlineData("<b>Яма</b> <script>alert(1)</script> &lt; на дороге, ул. Ленина, 5")]
    [InlineData("*Яма_ [на](http://x) `дороге, ул. Ленина, 5 ```")]
    [InlineData("Яма </b></a> на дороге <i, ул. Ленина, 5")]
    public async Task Markup_is_shown_as_it_was_typed(string words)
    {
        await using var town = await Town.Open();
        await town.Writes(5, words);
        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain(words);
    }

    [Fact]
    public async Task A_strangers_press_changes_nothing()
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var appeal = (await town.Look(r => r.FindAppealByNumber(1)))!;
        var stranger = town.Resident(66, "Чужой");

        await stranger.PressesData(1, $"status:{appeal.Id}:");
        stranger.DoesNotHear("№ 1");
        await stranger.PressesData(1, $"decline:{appeal.Id}:");
        stranger.SeesNote("для сотрудников");
        var inGroup = town.InGroup(stranger);
        await inGroup.Presses("Назначить");
        inGroup.SeesNote("Вас нет в списке сотрудников");
        (await town.Look(r => r.FindAppealByNumber(1)))!.State.ShouldBe(appeal.State);
    }

    [Theory]
    [InlineData("assign:999999:", "устарела")]
    [InlineData("assign", "больше не работает")]
    [InlineData("no-such-verb:1:2", "больше не работает")]
    [InlineData("show-gathered::", null)]
    [InlineData("::::", "больше не работает")]
    public async Task A_button_of_an_old_or_forged_card_gets_a_plain_word(string data, string? note)
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var clerk = town.InGroup(town.Admin());

        await clerk.PressesData(1, data);

        if (note is not null)
        {
            clerk.SeesNote(note);
        }
    }

    [Fact]
    public async Task A_button_of_a_card_that_has_moved_on_gets_a_plain_word()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(Street.Pothole);
        await resident.Presses("Согласен");
        var summary = resident.Chat.Messages.Last(m => m.Buttons.Any(b => b.Text.StartsWith("Отправить", StringComparison.Ordinal)));
        var send = summary.Buttons.First(b => b.Text.StartsWith("Отправить", StringComparison.Ordinal)).Data!;
        await resident.Presses("Отправить");

        await resident.PressesData(summary.MessageId, send);

        resident.SeesNote("уже отправлено");
        (await town.Look(r => r.LastNumber())).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_told_of_and_the_words_are_kept()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.SendsDocument("видео.mp4", 21 * 1024 * 1024);
        resident.Hears("Файл больше 20 МБ");
        await resident.Says(Street.Pothole);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
    }

    [Fact]
    public async Task A_hundred_messages_a_minute_are_all_kept_and_answered_with_one_polite_word()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        resident.Listens();
        for (var i = 0; i < 100; i++)
        {
            await resident.User.Says($"Яма на дороге, ул. Ленина, 5, подробность {i}");
        }

        await town.Settle();

        resident.Chat.Messages.Count(m => m.FromBot && m.Text.Contains("Вы пишете очень часто", StringComparison.Ordinal)).ShouldBe(1);
        resident.Chat.Messages.Count(m => m.FromBot).ShouldBeLessThan(25);
        var draft = await town.Look(async r => await r.DraftOf((await r.ResidentAt(new Address("telegram", "5")))!.Id));
        draft!.Messages.Count.ShouldBe(100);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Theory]
    [InlineData("/assign 1 Кузнецов")]
    [InlineData("/decline 1 просто так")]
    [InlineData("/stats")]
    public async Task A_staff_command_of_a_resident_is_declined_kindly(string command)
    {
        await using var town = await Town.Open();
        var resident = await town.Writes(5, Street.Pothole);
        var before = (await town.Look(r => r.FindAppealByNumber(1)))!.State;

        await resident.Says(command);

        resident.Hears("команда для сотрудников");
        (await town.Look(r => r.FindAppealByNumber(1)))!.State.ShouldBe(before);
    }

    [Fact]
    public async Task A_wrong_date_is_explained_with_examples()
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var clerk = town.InGroup(town.Admin());
        var due = (await town.Look(r => r.FindAppealByNumber(1)))!.DueAt;

        await clerk.SaysAndSends("/extend 1 32.13.2026");

        clerk.Hears("25.11.2026");
        (await town.Look(r => r.FindAppealByNumber(1)))!.DueAt.ShouldBe(due);
    }

    [Theory]
    [InlineData("/card 999", "Обращения 999 нет", "1")]
    [InlineData("/assign 99999999999999999999 Кузнецов", "Обращения 99999999999999999999 нет", "Последний номер – 1")]
    [InlineData("/history -1", "", "")]
    public async Task A_number_that_does_not_exist_is_told_so(string command, string words, string last)
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var clerk = town.InGroup(town.Admin());

        await clerk.Says(command);

        clerk.Hears(words, last);
    }

    [Fact]
    public async Task A_poisonous_message_is_set_aside_the_rest_is_handled_and_an_administrator_hears_of_it()
    {
        await using var town = await Town.Open();
        town.FaultsExpected = true;
        var admin = town.Admin();
        await admin.Says("/start");
        var poisoned = town.Resident(5);
        await poisoned.Says(Street.Pothole);
        Servers.Spoil(town.Database, "UPDATE \"ResidentMessages\" SET \"Files\" = '{no json'").ShouldBe(1);
        var (before, after) = (town.Resident(6), town.Resident(7));
        admin.Listens();

        await before.User.Says(Street.Lamp);
        await poisoned.User.Says("и ещё одна");
        await after.User.Says(Street.Lamp);
        await town.Settle();

        before.LastShown.Text.ShouldContain(Said.Consent);
        after.LastShown.Text.ShouldContain(Said.Consent);
        admin.Hears("отложено", "/undelivered");
        var aside = (await town.Look(r => r.SetAsides(0, 10))).ShouldHaveSingleItem();
        aside.Delivery.ShouldContain("telegram");
        aside.Fault.ShouldStartWith("JsonException");
        foreach (var told in town.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Append(aside.Fault))
        {
            told.ShouldSatisfyAllConditions(t => t.ShouldNotContain("invalid"), t => t.ShouldNotContain("ещё одна"),
                t => t.ShouldNotContain("telegram:5"));
        }

        town.Telegram.PendingUpdates.ShouldBe(0);
        await admin.Says("/undelivered");
        admin.Hears("Отложено из-за ошибки: 1");
    }

    [Fact]
    public async Task A_full_disk_loses_nothing()
    {
        await using var town = await Town.Open(s => s["ConnectionStrings:Mcu"] += ";Foreign Keys=True;Default Timeout=5");
        var resident = town.Resident();
        await resident.Says("первое слово, чтобы база была разогрета");
        await resident.User.Says(Street.Pothole + new string('я', 3000));
        Full(town, "1");
        try
        {
            for (var i = 0; i < 20; i++)
            {
                await town.Reads();
                await resident.User.Says(new string('ж', 4000));
            }

            throw new InvalidOperationException("The disk was never full.");
        }
        catch (StoreUnavailableException)
        {
            town.Telegram.PendingUpdates.ShouldBeGreaterThan(0);
        }

        Full(town, "1000000");
        await town.Settle();
        town.Telegram.PendingUpdates.ShouldBe(0);
        var draft = await town.Look(async r => await r.DraftOf((await r.ResidentAt(new Address("telegram", "5")))!.Id));
        draft!.Messages.Count.ShouldBe(resident.Chat.Messages.Count(m => !m.FromBot));
    }

    /// <summary>The limit holds for the connection, which the pool gives to the next who asks.</summary>
    private static void Full(Town town, string pages)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(town.Database) { ForeignKeys = true }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count = " + pages;
        command.ExecuteNonQuery();
    }
}
