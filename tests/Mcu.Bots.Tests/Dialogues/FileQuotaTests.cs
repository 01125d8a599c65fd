using Mcu.Bots.Channels.Web;
using Mcu.Bots.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Files sent in a browser lie on our disk: only those that a talk takes, and only so many.</summary>
public sealed class FileQuotaTests : IDisposable
{
    private const int Half = 600 * 1024;
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-files-").FullName;

    [Fact]
    public async Task Whoever_sends_more_than_a_days_files_reads_why_and_the_administrators_hear_it_once()
    {
        await using var town = await Open("Web:VisitorMegabytes");
        var (visitor, neighbour, admin) = (new Visitor(town), new Visitor(town, "r-neighbour"), town.Admin());
        (await visitor.SendsFile(Half)).ShouldBeNull();

        (await visitor.SendsFile(Half)).ShouldNotBeNull().ShouldContain("1 МБ");
        (await visitor.SendsFile(Half)).ShouldNotBeNull();

        Kept.ShouldBe(1);
        Told(town, admin, "Web__VisitorMegabytes").ShouldBe(1);
        await visitor.Sends("Тогда словами: яма, ул. Ленина, 5");
        (await visitor.Sees("Тогда словами")).ShouldBeTrue();
        (await neighbour.SendsFile(Half)).ShouldBeNull();
        town.Clock.Advance(TimeSpan.FromDays(1));
        (await visitor.SendsFile(Half)).ShouldBeNull();
    }

    [Fact]
    public async Task When_the_disk_is_used_up_words_are_taken_and_files_are_not_also_after_a_restart()
    {
        await using var town = await Open("Web:FilesMegabytes");
        var admin = town.Admin();
        (await new Visitor(town).SendsFile(Half)).ShouldBeNull();

        (await new Visitor(town, "r-2").SendsFile(Half)).ShouldNotBeNull().ShouldContain("нет места");
        await town.Restart();
        town.Services.GetRequiredService<WebFiles>().MakeReady();
        (await new Visitor(town, "r-3").SendsFile(Half)).ShouldNotBeNull().ShouldContain("нет места");

        Kept.ShouldBe(1);
        Told(town, admin, "Web__FilesMegabytes").ShouldBe(1);
    }

    [Fact]
    public async Task Strangers_share_a_small_room_and_whoever_has_chosen_is_out_of_it()
    {
        await using var town = await Open("Web:StrangersMegabytes");
        var (first, second) = (new Visitor(town), new Visitor(town, "r-2"));
        (await first.SendsFile(Half, "Яма, ул. Ленина, 5")).ShouldBeNull();
        await second.Sends("Яма, ул. Мира, 7");
        (await second.SendsFile(Half)).ShouldNotBeNull().ShouldContain("персональных данных");

        await second.PressesLast("consent::no");

        (await second.SendsFile(Half)).ShouldBeNull();
    }

    [Fact]
    public async Task Files_of_somebody_who_writes_faster_than_a_person_can_wait_for_the_next_minute()
    {
        await using var town = await Open("Web:VisitorMegabytes");
        var visitor = new Visitor(town);
        for (var message = 0; message < 40; message++)
        {
            await visitor.Sends($"Яма {message}");
        }

        (await visitor.SendsFile(3)).ShouldNotBeNull().ShouldContain("чуть позже");
        Kept.ShouldBe(0);
        town.Clock.Advance(TimeSpan.FromMinutes(2));
        (await visitor.SendsFile(3)).ShouldBeNull();
        Kept.ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Kept => Directory.GetFiles(_folder, "*.json", SearchOption.AllDirectories).Length;

    /// <summary>A town where the limit of this key is one megabyte.</summary>
    private Task<Town> Open(string key) => Town.Open(settings => (settings["Web:Files"], settings[key]) = (_folder, "1"));

    private static int Told(Town town, Voice admin, string words) =>
        town.Messenger.Sent.Count(sent => sent.ChatId == admin.Actor.ChatId
        && sent.Text?.Contains(words, StringComparison.Ordinal) == true);
}
