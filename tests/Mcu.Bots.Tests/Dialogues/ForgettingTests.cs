using System.Text;
using Mcu.Bots.Tests.World;
using Mcu.Data.Storage;
using Mcu.Tests;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>/forget withdraws the consent: personal data are masked, the history stays.</summary>
public sealed class ForgettingTests
{
    [Clause("S1-39", "защита информации")]
    [Clause("S3-52", "защита информации")]
    [Fact]
    public async Task Nothing_of_the_person_is_left_in_the_database()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Иван Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident(5, "Феофан");
        var first = await resident.SendsPhoto("Секретная яма, ул. Тайная, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await town.Admin().Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await resident.Edits(first, "Секретная ямища, ул. Тайная, 7");
        await executor.SaysAndSends("/ask 1 Где именно?");
        await resident.Says("За секретным ларьком");
        await executor.Presses("Ответить");
        await executor.SendsPhoto(Story.GoodAnswer);
        await head.Says("/approve 1");
        await resident.Presses("Не решён");
        await resident.Says("Секретная яма осталась");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Says("/approve 1");
        await resident.Presses("Вопрос решён");
        await resident.Presses("5");
        await resident.Says("Секретное спасибо");
        await resident.Says("Секретный черновик, ул. Тайная, 9");

        await resident.Says("/forget");
        resident.Hears("отзываете согласие");
        await resident.Presses("Удалить мои данные");
        resident.Hears("удалены");

        var left = await Dump(town);
        foreach (var word in (string[])["Феофан", "екретн", "Тайная", "тайная", "file_id"])
        {
            left.Where(line => line.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(word);
        }

        var stored = await town.Look(r => r.ResidentAt(Address.Parse("telegram:5")));
        stored!.Consent.ShouldBe(ConsentChoice.Withdrawn);
        (await town.Appeal()).Files.ShouldBe(0);
        var messages = await town.Look(async r => await r.MessagesOf((await r.FindAppealByNumber(1))!.Id));
        messages.ShouldAllBe(m => m.Files.Count == 0);
    }

    [Fact]
    public async Task What_was_joined_is_forgotten_everywhere_and_stands_alone()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.Resident(5, "Феофан", town.In<VkTown>()), town.Resident(6, "Феофан", town.In<MaxTown>()));
        await vk.Writes("Секретная яма, ул. Тайная, 5");
        await max.Writes("Секретный фонарь, ул. Тайная, 7");
        await vk.Joins(max);
        await max.Says("Секретный знак, ул. Тайная, 8");
        await max.Presses("Дополнить № 1");
        await vk.Says("Секретный черновик, ул. Тайная, 9");

        await max.Says("/forget");
        max.Hears("отзываете согласие", "ВКонтакте", "тоже будут удалены");
        await max.Presses("Удалить мои данные");
        max.Hears("ваши данные удалены");
        vk.Hears("По вашей просьбе (MAX)");

        var left = await Dump(town);
        foreach (var word in (string[])["Феофан", "екретн", "Тайная", "тайная"])
        {
            left.Where(line => line.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty(word);
        }

        foreach (var address in (string[])["vk:5", "max:6"])
        {
            var stored = await town.Look(r => r.ResidentAt(Address.Parse(address)));
            (stored!.Consent, stored.JoinedId).ShouldBe((ConsentChoice.Withdrawn, null));
        }
    }

    [Fact]
    public async Task Files_of_the_talk_in_the_browser_are_deleted_from_the_disk()
    {
        var folder = Directory.CreateTempSubdirectory("mcu-files-").FullName;
        await using var town = await Town.Open(settings => settings["Web:Files"] = folder);
        var resident = new Visitor(town);
        await resident.Sends("Яма, ул. Тайная, 5", "двор.png");
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(2);

        await resident.Sends("/forget");
        await resident.Presses("forget::yes");

        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_cancelled_draft_leaves_neither_words_nor_earlier_words_nor_files()
    {
        var folder = Directory.CreateTempSubdirectory("mcu-files-").FullName;
        await using var town = await Town.Open(settings => settings["Web:Files"] = folder);
        var writer = town.Resident(5);
        var first = await writer.Says("Секретная яма, ул. Тайная, 5");
        await writer.Presses("Согласен");
        await writer.Edits(first, "Секретная ямища, ул. Тайная, 7");
        await writer.Presses("Отменить");
        writer.Hears("Отменено");
        var visitor = new Visitor(town);
        await visitor.Sends("Яма, ул. Тайная, 5", "двор.png");
        await visitor.Presses("consent::yes");
        await visitor.PressesLast("cancel:");

        (await town.Look(async r => await r.AllMessagesOf((await r.ResidentAt(Address.Parse("telegram:5")))!.Id))).ShouldBeEmpty();
        (await town.Look(r => r.SetAsides(0, 5))).ShouldBeEmpty();
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InEveryMessenger]
    public async Task The_history_of_what_was_done_stays_and_the_card_shows_no_words(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        await resident.Says("/forget");
        await resident.Presses("Удалить мои данные");
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldNotContain("Ленина");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain("имя не указано");
        await executor.Says("/history 1");
        executor.Hears("зарегистрировано", "назначено", "принято в работу");
        executor.DoesNotHear("Ленина");
    }

    [Fact]
    public async Task A_delivery_that_was_set_aside_is_forgotten_too()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        await town.Services.GetRequiredService<global::Mcu.Workflow.Dispatch.MessageProcessor>().Save(store =>
        {
            store.Add(new PoisonMessage
            {
                Key = "k",
                Delivery = System.Text.Json.JsonSerializer.Serialize(new IncomingMessage
                {
                    Key = "k",
                    Kind = IncomingKind.Message,
                    From = Address.Parse("telegram:5"),
                    Chat = Address.Parse("telegram:5"),
                    Text = "Секрет",
                    At = town.Clock.GetUtcNow(),
                }),
                Fault = "x",
                At = town.Clock.GetUtcNow(),
            });
            return Task.CompletedTask;
        });
        await resident.Says("/forget");
        await resident.Presses("Удалить мои данные");
        (await town.Look(r => r.SetAsides(0, 5))).Single().Delivery.ShouldNotContain("Секрет");
    }

    [Theory, InEveryMessenger]
    public async Task Who_writes_again_is_asked_again(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registered();
        await resident.Says("/forget");
        await resident.Presses("Удалить мои данные");
        await resident.Says("Нет света, ул. Мира, 12");
        resident.Hears(Said.Consent);
    }

    /// <summary>Every row of every table as a line.</summary>
    internal static async Task<IReadOnlyList<string>> Dump(Town town)
    {
        var lines = new List<string>();
        var options = new DbContextOptionsBuilder<McuContext>().UseSqlite(town.Services.GetRequiredService<IConfiguration>()
            .GetConnectionString("Mcu")).Options;
        await using var db = new McuContext(options);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            lines.AddRange((await Rows(connection, $"SELECT * FROM \"{table}\"")).Select(row => $"{table}: {row}"));
        }

        return lines;
    }

    private static async Task<List<string>> Rows(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var row = new StringBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                row.Append(column == 0 ? "" : " | ")
                    .Append(System.Text.RegularExpressions.Regex.Unescape(reader.GetValue(column)
                    .ToString()!.Replace("\\", @"\", StringComparison.Ordinal)));
            }

            rows.Add(row.ToString());
        }

        return rows;
    }
}
