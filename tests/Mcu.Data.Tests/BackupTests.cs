using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Tests;

public sealed class BackupTests
{
    [Clause("S1-38", "эксплуатация технических средств")]
    [Theory, OnSqlite]
    public async Task A_copy_made_while_the_program_writes_has_everything_that_was_committed(string engine)
    {
        await using var store = await Store.Create(engine);
        var folder = Directory.CreateTempSubdirectory("mcu-copy-").FullName;
        var file = Path.Combine(folder, "copy.db");
        await store.Save(Some.Resident("1"));
        await using var writer = store.Open();
        writer.Add(Some.Resident("2"));

        await McuData.Backup(store.Connection, file);
        await writer.Commit();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var copy = Store.At($"Data Source={file};Pooling=False");
        (await copy.Read(r => r.ResidentAt(Some.Chat("1")))).ShouldNotBeNull();
        (await copy.Read(r => r.ResidentAt(Some.Chat("2")))).ShouldBeNull();
        await Should.ThrowAsync<IOException>(() => McuData.Backup(store.Connection, file));
    }

    [Fact]
    public async Task What_cannot_be_copied_is_said_and_nothing_is_made()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"mcu-{Guid.NewGuid():N}.db");
        (await Should.ThrowAsync<NotSupportedException>(() =>
            McuData.Backup($"Data Source={nowhere}", nowhere + ".copy"))).Message.ShouldContain("no database");
        (await Should.ThrowAsync<NotSupportedException>(() => McuData.Backup("Host=db;Database=mcu", nowhere))).Message.ShouldContain(
            "pg_dump");
        File.Exists(nowhere).ShouldBeFalse();
    }

    [Theory, OnPostgres]
    public async Task Everything_moves_to_an_empty_server_and_life_goes_on_there(string engine)
    {
        await using var file = await Store.Create(Engines.Sqlite);
        await using var server = await Store.Create(engine);
        var (resident, appeal, person) = (Some.Resident("1"), Some.Appeal(1, "яма"), Some.Person("9"));
        var (message, row) = (Some.Message(resident, "яма", "17"), Some.Outbox("vk:1"));
        (message.AppealId, message.Place, row.MessageId, row.AppealId) = (appeal.Id, new Place(55.5, 37.25), "44", appeal.Id);
        message.Edit("большая яма", Some.Now);
        appeal.Urgent = true;
        await file.Save(resident, appeal, person, message, row, Some.Line("web:1", "здравствуйте"),
            resident.Choose(ConsentChoice.Given, "2", Some.Now));

        (await McuData.Move(file.Connection, server.Connection)).ShouldBeGreaterThan(8);

        var moved = (await server.Read(r => r.FindAppealByFullNumber(appeal.FullNumber)))!;
        (moved.Text, moved.Urgent, moved.DueAt, moved.Version).ShouldBe((appeal.Text, true, appeal.DueAt, appeal.Version));
        (await server.Read(r => r.MessagesOf(appeal.Id)))[0].ShouldSatisfyAllConditions(
            m => m.Place.ShouldBe(message.Place), m => m.Versions.ShouldHaveSingleItem().Text.ShouldBe("яма"));
        (await server.Read(r => r.PersonAt(Some.Chat("9"))))!.Name.ShouldBe(person.Name);
        (await server.Read(r => r.Search("яма", 10))).Count.ShouldBe(1);
        await server.Do(async r => (await r.FindAppeal(appeal.Id))!.Note("дальше", Actor.System, Some.Now));
        (await server.Read(r => r.HistoryOf(appeal.Id))).Count.ShouldBe(2);

        (await Should.ThrowAsync<InvalidOperationException>(() => McuData.Move(file.Connection, server.Connection))).Message.ShouldContain(
            "not empty");
    }
}
