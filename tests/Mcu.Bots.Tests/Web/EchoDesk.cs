using Mcu.Bots.Channels;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Tests.Web;

/// <summary>A desk that keeps what was said, drops repeats, and answers every message with its own words and two buttons.</summary>
internal sealed class EchoDesk(MemoryRows rows, IdSource ids, Func<IChannel> web) : IDesk
{
    private readonly SemaphoreSlim _gate = new(1);

    public List<Incoming> Heard { get; } = [];
    public int Ticks { get; private set; }

    public async Task Handle(IReadOnlyList<Incoming> batch, ChannelCursor? cursor = null, CancellationToken stop = default)
    {
        foreach (var incoming in batch.Where(i => rows.FirstTime(i.Key)))
        {
            await Save(registry =>
            {
                Heard.Add(incoming);
                if (incoming.Line is not null)
                {
                    registry.Add(incoming.Line);
                }

                return Task.CompletedTask;
            }, stop);
            await Answer(incoming, stop);
        }
    }

    public async Task Save(Func<IRegistry, Task> work, CancellationToken stop = default)
    {
        await _gate.WaitAsync(stop);
        await using var registry = rows.Open();
        var before = rows.Lines.ToDictionary(l => l.Id, l => l.Content);
        await work(registry);
        foreach (var line in rows.Lines.Where(l => before.TryGetValue(l.Id, out var content) && content != l.Content))
        {
            rows.Number(line);
        }

        _gate.Release();
    }

    public Task Tick(CancellationToken stop = default) => Task.FromResult(++Ticks);

    private Task<Delivery> Answer(Incoming incoming, CancellationToken stop)
    {
        var (kind, content) = incoming.Kind == IncomingKind.Button
            ? (OutboxKind.PressAnswer, new Content($"Нажато {incoming.Button}"))
            : (OutboxKind.Send, new Content($"Вы написали: {incoming.Text}")
            {
                Buttons = [[new Button("Согласен", "consent:yes"), new Button("Без персональных данных", "consent:no")]],
                Files = incoming.Files,
            });
        return web().Send(new Parcel(kind, incoming.Chat.Id, content, null, incoming.PressId, ids.Next()), stop);
    }
}
