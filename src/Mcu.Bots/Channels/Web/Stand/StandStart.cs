using Mcu.Workflow;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>Opens the stand: its time, its people. Runs after the migrations and before the loops.</summary>
internal sealed class StandStart(StandTime time, IMessageProcessor processor, WebMunicipality town, IdSource ids, ILogger<StandStart> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        log.LogWarning("{Stand}", town.Texts.Say("stand.on.log"));
        await time.Restore();
        await StandPeople.Hire(processor, town, ids);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
