using System.Diagnostics;
using Mcu.Workflow.Messaging;
using Xunit.Abstractions;

namespace Mcu.Data.Tests;

/// <summary>Prints what a batch costs; the bound is loose, because a build machine may be busy with other things.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Messages = 100;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_batch_of_a_hundred_new_residents_is_quick(string engine)
    {
        await using var store = await Store.Create(engine);
        var times = new List<(double Prepare, double Add, double Commit)>();
        for (var batch = 0; batch < 60; batch++)
        {
            times.Add(await Run(store, batch));
        }

        var warm = times.Skip(30).ToList();
        double Median(Func<(double Prepare, double Add, double Commit), double> of) => warm.Select(of).Order().ElementAt(warm.Count / 2);
        output.WriteLine($"{engine}: prepare {Median(t => t.Prepare):0.0} ms, add {Median(t => t.Add):0.0} ms, commit {Median(t => t.Commit):0.0} ms, " +
                         $"all {Median(t => t.Prepare + t.Add + t.Commit):0.0} ms");
        Median(t => t.Prepare + t.Add + t.Commit).ShouldBeLessThan(500);
    }

    private static async Task<(double Prepare, double Add, double Commit)> Run(Store store, int batch)
    {
        var incoming = Enumerable.Range(0, Messages).Select(i => Some.Incoming($"{batch}-{i}", $"vk:{batch}:{i}")).ToList();
        var clock = Stopwatch.StartNew();
        await using var registry = store.Open();
        (await registry.Prepare(incoming)).ShouldBeEmpty();
        var prepared = clock.Elapsed.TotalMilliseconds;
        foreach (var message in incoming)
        {
            await Handle(registry, message);
        }

        var added = clock.Elapsed.TotalMilliseconds;
        await registry.Commit();
        return (prepared, added - prepared, clock.Elapsed.TotalMilliseconds - added);
    }

    private static async Task Handle(Workflow.Registry.IRegistry registry, Incoming message)
    {
        registry.Add(new InboxRow { Key = message.Key, At = message.At });
        _ = await registry.PersonAt(message.From);
        _ = await registry.ConversationAt(message.Chat, message.From);
        _ = await registry.ResidentAt(message.From);
        var resident = Some.Resident(message.From.Id);
        registry.Add(resident);
        _ = await registry.DraftOf(resident.Id);
        var draft = Some.Draft(resident);
        draft.Messages.Add(Some.Message(resident, message.Text, message.MessageId));
        registry.Add(draft);
        registry.Add(Some.Outbox(resident.Address));
        registry.Add(Some.Outbox(resident.Address));
    }
}
