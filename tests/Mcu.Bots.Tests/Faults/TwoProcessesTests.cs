using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;
using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

public sealed class TwoProcessesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_over_one_database_send_every_row_once(string engine)
    {
        await using var town = await Town.Open(engine: engine);
        await using var neighbour = await town.Neighbour("neighbour");
        await town.Services.GetRequiredService<MessageProcessor>().Save(store =>
        {
            var ids = town.Services.GetRequiredService<IdSource>();
            for (var i = 0; i < 60; i++)
            {
                town.Telegram.User(100 + i);
                store.Add(LeftBehind(ids.Next(), 100 + i, town.Clock.GetUtcNow()));
            }

            return Task.CompletedTask;
        });

        for (var turn = 0; turn < 20 && town.Telegram.Sent.Count < 60; turn++)
        {
            await Task.WhenAll(Work(town.Services), Work(neighbour.Services));
            town.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        await Task.WhenAll(Work(town.Services), Work(neighbour.Services));
        town.Telegram.Sent.Select(s => s.ChatId).Order().ShouldBe(Enumerable.Range(100, 60).Select(i => (long)i));
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_processes_that_register_at_once_give_each_appeal_its_own_number(string engine)
    {
        await using var town = await Town.Open(engine: engine);
        var residents = Enumerable.Range(10, 20).Select(i => town.Resident(i)).ToList();
        foreach (var resident in residents)
        {
            await resident.User.Says(Street.Pothole);
        }

        await town.Settle();
        foreach (var resident in residents)
        {
            await resident.User.Presses("Согласен");
        }

        await town.Settle();
        town.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var neighbour = await town.Neighbour("neighbour");
        var presses = residents.ConvertAll(r => Press(r, town.Clock.GetUtcNow()));

        await Task.WhenAll(Take(town.Services, presses[..10]), Take(neighbour.Services, presses[10..]));
        await Task.WhenAll(Work(town.Services), Work(neighbour.Services));
        await town.Settle();

        for (var number = 1; number <= 20; number++)
        {
            (await town.Look(r => r.FindAppealByNumber(number))).ShouldNotBeNull();
        }

        (await town.Look(r => r.FindAppealByNumber(21))).ShouldBeNull();
        (await town.Look(r => r.SetAsides(0, 10))).ShouldBeEmpty();
    }

    private static Task Take(IServiceProvider services, IReadOnlyList<IncomingMessage> presses) => Task.Run(async () =>
    {
        foreach (var press in presses)
        {
            await services.GetRequiredService<MessageProcessor>().Handle([press]);
        }
    });

    private static IncomingMessage Press(Voice resident, DateTimeOffset now)
    {
        var address = new Address("telegram", $"{resident.User.Id}");
        return new IncomingMessage
        {
            Key = $"press:{address}",
            Kind = IncomingKind.Button,
            From = address,
            Chat = address,
            At = now,
            PressId = $"{resident.User.Id}",
            Button = resident.Chat.Messages.SelectMany(m => m.Buttons)
                .Last(b => b.Text.StartsWith("Отправить", StringComparison.Ordinal)).Data,
        };
    }

    private static Task Work(IServiceProvider services) => Task.Run(async () =>
    {
        await services.GetRequiredService<OutboxWorker>().TakeOver(atStart: false, CancellationToken.None);
        await services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
    });

    private static OutboxRow LeftBehind(long id, long chat, DateTimeOffset now) => new()
    {
        Id = id,
        Kind = OutboxKind.Send,
        Chat = $"telegram:{chat}",
        Priority = Priority.Resident,
        Content = new Content($"{chat}"),
        CreatedAt = now,
        NotBefore = now,
    };
}
