using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>
/// Tells the story of a town: the invented people write, press and answer like everybody else, and the clock goes on between.
/// Nothing is written past the processor, so what the story leaves behind is what real work leaves behind.
/// </summary>
internal sealed partial class StandStory(StandTime time, StoryPlayers players, IMessageProcessor processor, IStoreFactory registries,
    WebMunicipality town, ILogger<StandStory> log)
{
    private const string ToldSetting = "stand.story";
    private int _playing;

    public bool Playing => _playing == 1;

    /// <summary>Whether it was told already: a town lives its week once.</summary>
    public async Task<bool> Told()
    {
        await using var store = registries.Open();
        return await store.Setting(ToldSetting) is not null;
    }

    public async Task Tell()
    {
        if (Interlocked.Exchange(ref _playing, 1) == 1)
        {
            return;
        }

        try
        {
            if (!await Told())
            {
                await processor.Save(store => store.SetSetting(ToldSetting, "1"));
                await Play(StoryScript.Read(town.Texts.Language));
            }
        }
        finally
        {
            Interlocked.Exchange(ref _playing, 0);
        }
    }

    private async Task Play(StoryScript script)
    {
        var end = time.Now > time.RealNow ? time.Now : time.RealNow;
        var firstDay = await DayOfStart(script);
        var before = await LastNumber();
        foreach (var step in script.Steps)
        {
            if (step.At.Split(' ') is [var day, var hour])
            {
                var moment = firstDay.AddDays(int.Parse(day, CultureInfo.InvariantCulture) - 1)
                    + TimeSpan.Parse(hour, CultureInfo.InvariantCulture);
                await time.LiveUntil(town.At(moment), players.Quiet);
            }

            await Act(script, step, before);
            await players.Quiet();
        }

        await time.LiveUntil(end, players.Quiet);
    }

    /// <summary>
    /// In an empty town the story begins in the past and ends now; where somebody has written already, it begins next Monday.
    /// </summary>
    private async Task<DateTime> DayOfStart(StoryScript script)
    {
        var today = town.Local(time.Now).Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (await LastNumber() > 0)
        {
            return monday.AddDays(7);
        }

        // The last Monday from which all of it fits before today.
        var first = monday;
        while (first.AddDays(script.Days) > today)
        {
            first = first.AddDays(-7);
        }

        await time.Begin(town.At(first));
        return first;
    }

    /// <summary>A step that finds no button is left out: the rest of the week goes on without it.</summary>
    private async Task Act(StoryScript script, StoryStep step, int before)
    {
        var chatSession = players.SeatOf(script, step);
        if (step.Says.Length > 0)
        {
            await players.Say(chatSession, Number()
                .Substitute(step.Says, found => (before + int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
                .ToString(CultureInfo.InvariantCulture)));
        }
        else if (!await players.Press(chatSession, step.Presses))
        {
            log.LogWarning("The story found no button «{Button}» for {Who}", step.Presses, step.Who);
        }
    }

    private async Task<int> LastNumber()
    {
        await using var store = registries.Open();
        return await store.LastNumber();
    }

    [GeneratedRegex(@"\{(?<number>\d+)\}", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Number();
}
