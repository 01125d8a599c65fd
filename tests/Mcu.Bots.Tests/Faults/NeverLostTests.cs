using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Workflow;

namespace Mcu.Bots.Tests.Faults;

/// <summary>The program dies at the worst moments; nobody sees a difference.</summary>
public sealed class NeverLostTests
{
    [Fact]
    public async Task Killed_between_the_commit_and_the_acknowledgement_it_hears_everything_again_and_changes_nothing()
    {
        var killed = await Story(async town =>
        {
            await town.Reads();
            town.Telegram.PendingUpdates.ShouldBe(1);
            await town.Restart();
            await town.Settle();
        });
        killed.ShouldBe(await Story(town => town.Settle()));
    }

    [Fact]
    public async Task Killed_before_the_commit_it_hears_everything_again_and_handles_it()
    {
        var killed = await Story(async town =>
        {
            await using (Servers.Lock(town.Database))
            {
                await Should.ThrowAsync<StoreUnavailableException>(town.Reads);
            }

            await town.Restart();
            await town.Settle();
        });
        killed.ShouldBe(await Story(town => town.Settle()));
    }

    [Fact]
    public async Task What_was_committed_and_not_sent_leaves_after_the_restart_once()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.User.Says(Street.Pothole);
        await town.Reads();
        await town.Reads();
        town.Telegram.PendingUpdates.ShouldBe(0);
        resident.HearsNothing();

        await town.Restart();
        await town.Settle();
        await town.Restart();
        await town.Settle();

        town.Telegram.Sent.Count(sent => sent.ChatId == resident.Chat.Id).ShouldBe(1);
    }

    [Fact]
    public async Task An_update_that_the_platform_repeats_is_heard_once()
    {
        await using var town = await Town.Open();
        var resident = await town.Writes(5, Street.Pothole);
        var before = town.Telegram.Sent.Count;

        town.Telegram.RepeatUpdate(town.Telegram.LastUpdateId);
        await town.Settle();

        town.Telegram.Sent.Count.ShouldBe(before);
        await resident.Says("/my");
        resident.DoesNotHear("№ 2");
    }

    [Fact]
    public async Task A_batch_is_committed_whole_or_not_at_all()
    {
        await using var town = await Town.Open(s => s["ConnectionStrings:Mcu"] += ";Default Timeout=1");
        var residents = Enumerable.Range(10, 20).Select(i => town.Resident(i)).ToList();
        foreach (var resident in residents)
        {
            await resident.User.Says(Street.Pothole);
        }

        await using (Servers.Lock(town.Database))
        {
            await Should.ThrowAsync<StoreUnavailableException>(town.Reads);
            (await town.Look(r => r.PendingInAll())).ShouldBe(0);
        }

        await town.Settle();
        residents.ShouldAllBe(resident => resident.Chat.Messages.Count(m => m.FromBot) == 1);
    }

    /// <summary>Everything that everybody was sent, in a story where each step ends in its own way.</summary>
    private static async Task<IReadOnlyList<string>> Story(Func<Town, Task> afterEach)
    {
        await using var town = await Town.Open(s => s["ConnectionStrings:Mcu"] += ";Default Timeout=1");
        var resident = town.Resident();
        await resident.User.Says(Street.Pothole);
        await afterEach(town);
        await resident.User.Presses("Согласен");
        await afterEach(town);
        await resident.User.Presses("Отправить");
        await afterEach(town);
        resident.LastShown.Text.ShouldContain("МЦУ-2026-000001");
        return [.. town.Telegram.Sent.Select(sent => $"{sent.ChatId} {sent.Method}: {sent.Text}").Order(StringComparer.Ordinal)];
    }
}
