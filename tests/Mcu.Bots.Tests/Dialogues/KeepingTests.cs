using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What was kept long enough goes by itself; the record of what was done stays.</summary>
public sealed class KeepingTests
{
    private static readonly Address Writer = Address.Parse("telegram:5");

    [Fact]
    public async Task A_reply_to_an_answer_after_a_hundred_days_is_about_that_appeal()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await town.Registered("Нет света, ул. Мира, 12", id: 6);
        var receipt = resident.Shown("МЦУ-2026-000001").MessageId;
        await Days(town, 100);
        (await town.Look(r => r.SentSince(DateTimeOffset.UnixEpoch))).ShouldAllBe(row => row.SentAt > town.Clock.GetUtcNow().AddDays(-91));

        await resident.Replies(receipt, "Яма стала больше");

        resident.Hears("МЦУ-2026-000001", "дополнение записано");
        (await town.Appeal()).Text.ShouldContain("Яма стала больше");
    }

    [Fact]
    public async Task Three_years_after_closing_nothing_personal_is_left_of_an_appeal_and_its_history_is()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Says("/request 1 Водоканал: звонил ли вам Пётр?");
        await executor.Says("/received 1: звонил Пётр");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Says("/approve 1");
        await town.Admin().Says("/note 1 Житель Пётр звонил, тел. 2-15-40");
        await resident.Presses("Вопрос решён");
        await Days(town, 3 * 366);

        var appeal = await town.Appeal();
        (appeal.Text, appeal.PlaceText, appeal.ResidentId).ShouldBe(("[удалено: истёк срок хранения]", null, Appeal.NobodysId));
        appeal.AnswerText.ShouldBe("[удалено: истёк срок хранения]");
        (await town.Look(r => r.RequestsOf(appeal.Id))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            request => request.To.ShouldBe("Водоканал"), request => (request.Question + request.Answer).ShouldNotContain("Пётр"));
        (await town.Look(r => r.MessagesOf(appeal.Id))).ShouldBeEmpty();
        (await town.Look(r => r.ResidentAt(Writer))).ShouldBeNull();
        executor.Card("МЦУ-2026-000001").Text.ShouldNotContain("Ленина");
        town.Log.ShouldContain(line => line.Contains("Retention period over: erased 1 appeals"));
        await town.Admin().Says("/history 1");
        town.Admin().Shown("зарегистрировано").Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("истёк срок хранения"), text => text.ShouldContain("назначено"),
            text => text.ShouldNotContain("звонил"));
    }

    [Fact]
    public async Task A_formal_appeal_is_kept_longer_than_a_message()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Вопрос решён");
        // A formal one is no longer found by the short number of a message.
        var id = (await town.Appeal()).Id;
        await town.Services.GetRequiredService<MessageProcessor>()
            .RunInUnitOfWork(async work => (await work.Store.FindAppeal(id))!.Kind = AppealKind.Formal);
        await Days(town, 4 * 366);
        (await town.Look(store => store.FindAppeal(id)))!.Text.ShouldContain("Ленина");
        await Days(town, 366);
        (await town.Look(store => store.FindAppeal(id)))!.Text.ShouldBe("[удалено: истёк срок хранения]");
    }

    [Fact]
    public async Task An_open_appeal_is_kept_however_old_it_is()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.InWork();
        await Days(town, 4 * 366);
        (await town.Appeal()).Text.ShouldContain("Ленина");
        await resident.Says("/my");
        resident.Hears("№ 1");
    }

    [Fact]
    public async Task The_regulation_says_how_long_and_the_consent_says_the_same()
    {
        await using var town = await Town.Open(regulation: Story.Regulation("keeping: { closedAppealYears: 1, draftDays: 5 }"));
        var (resident, _, _) = await town.Answered();
        var other = town.Resident(6);
        await other.Says(Story.Pothole);
        other.Hears("1 год");
        await other.Presses("Прочитать полностью");
        other.Shown("Согласие на обработку").Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("1 год после закрытия обращения"), text => text.ShouldContain("5 дней"));
        await resident.Presses("Вопрос решён");
        await Days(town, 360);
        (await town.Appeal()).Text.ShouldContain("Ленина");
        await Days(town, 10);
        (await town.Appeal()).Text.ShouldNotContain("Ленина");
    }

    [Fact]
    public async Task What_was_never_sent_goes_after_a_month_and_a_newer_word_keeps_it()
    {
        await using var town = await Town.Open();
        var (silent, talker) = (town.Resident(5), town.Resident(6));
        await silent.Says("Секретная яма");
        await talker.Says("Яма на Ленина, 5");
        await Days(town, 25);
        await talker.Says("она растёт");
        await Days(town, 10);

        (await town.Look(r => r.ResidentAt(Writer))).ShouldBeNull();
        var other = await town.Look(r => r.ResidentAt(Address.Parse("telegram:6")));
        (await town.Look(r => r.DraftOf(other!.Id))).ShouldNotBeNull().Text.ShouldContain("растёт");
    }

    [Fact]
    public async Task Many_appeals_go_in_small_steps_and_all_of_them_go()
    {
        await using var town = await Town.Open();
        for (var id = 101; id <= 107; id++)
        {
            await town.Registered("Яма на дороге, ул. Ленина, 5", id);
            await town.Admin().SaysAndSends($"/decline {id - 100} не по адресу");
        }

        await town.Pass(TimeSpan.FromDays(3 * 366));
        var left = new List<int>();
        for (var round = 0; round < 3; round++)
        {
            left.Add(await Left(town));
            await town.Pass(TimeSpan.FromSeconds(30));
        }

        left.ShouldBe([7, 2, 0]);
    }

    [Fact]
    public async Task Marks_of_days_and_of_wrong_codes_are_not_kept_for_ever()
    {
        await using var town = await Town.Open();
        await town.Registered();
        await town.Resident(9).Says("AAAA-2222");
        await Days(town, 100);
        var digests = await town.Look(r => r.SettingsUnder("digest.sent."));
        digests.Count.ShouldBeInRange(30, 61);
        (await town.Look(r => r.SettingsUnder("entrance."))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Talks_in_the_browser_go_with_their_files()
    {
        var folder = Directory.CreateTempSubdirectory("mcu-files-").FullName;
        await using var town = await Town.Open(settings => settings["Web:Files"] = folder);
        var visitor = new Visitor(town);
        await visitor.Sends("Яма, ул. Тайная, 5", "двор.png");
        await visitor.PressesLast("consent::yes");
        await visitor.PressesLast("send:");
        await Days(town, 40);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldNotBeEmpty();
        (await town.Look(r => r.TranscriptBefore("web:r-visitor", long.MaxValue, 10))).ShouldNotBeEmpty();
        await Days(town, 3 * 366);
        (await town.Look(r => r.TranscriptBefore("web:r-visitor", long.MaxValue, 10))).ShouldBeEmpty();
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Of_somebody_who_never_chose_about_personal_data_nothing_is_left_after_a_week()
    {
        var folder = Directory.CreateTempSubdirectory("mcu-files-").FullName;
        await using var town = await Town.Open(settings => settings["Web:Files"] = folder);
        var (stranger, known) = (new Visitor(town), new Visitor(town, "r-known"));
        await stranger.Sends("Яма, ул. Тайная, 5", "двор.png");
        await known.Sends("Яма, ул. Известная, 5", "улица.png");
        await known.PressesLast("consent::no");
        await Days(town, 5);
        (await stranger.Sees("Тайная")).ShouldBeTrue();
        await Days(town, 3);

        (await stranger.Sees("Тайная")).ShouldBeFalse();
        (await known.Sees("Известная")).ShouldBeTrue();
        Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Length.ShouldBe(1);
        var strangers = await town.Look(r => r.ResidentAt(new Address("web", "r-visitor")));
        (strangers is null || await town.Look(r => r.DraftOf(strangers.Id)) is null).ShouldBeTrue();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Days pass with a round on each, as they would.</summary>
    private static async Task Days(Town town, int days)
    {
        for (var left = days; left > 0; left -= Step(left))
        {
            await town.Pass(TimeSpan.FromDays(Step(left)));
        }

        for (var round = 0; round < 8; round++)
        {
            await town.Pass(round == 4 ? TimeSpan.FromDays(1) : TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Years pass a month at a time: nothing is asked for between.</summary>
    private static int Step(int left) => left > 200 ? 30 : 1;

    private static async Task<int> Left(Town town)
    {
        var all = await town.Look(r => r.Appeals(new AppealQuery(), 0, 100));
        return all.Count(a => a.Text.Contains("Ленина", StringComparison.Ordinal));
    }
}
