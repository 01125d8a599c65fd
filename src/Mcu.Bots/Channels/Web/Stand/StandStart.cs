using Mcu.Bots.Channels;
using Mcu.Bots.Channels.Web;
using Mcu.Workflow;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Stand;

/// <summary>Opens the stand: its time, its language, its people. Runs after the migrations and before the loops.</summary>
internal sealed class StandStart(StandTime time, IDesk desk, IRegistryFactory registries, WebTown town, IdSource ids) : IHostedService
{
    public const string LanguageSetting = "language";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await time.Restore();
        await SpeakAsBefore();
        await StandPeople.Hire(desk, town, ids);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SpeakAsBefore()
    {
        await using var registry = registries.Open();
        if (await registry.Setting(LanguageSetting) is { } language && Phrasebook.Languages.Contains(language))
        {
            town.Texts.Speak(language);
        }
    }
}
