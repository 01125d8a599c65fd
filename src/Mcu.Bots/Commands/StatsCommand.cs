using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>Figures of a period by the day of registration, and how the blocks share them.</summary>
internal sealed class StatsCommand : StaffCommand
{
    private const int TopBlocks = 8;

    public override string Name => "stats";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.SeeStatistics];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var words = call.Argument.Length > 0 ? call.Argument : call.Words;
        if (StatsPeriod.Read(words, turn.Work.Today()) is not { } period)
        {
            return new Refusal("refusal.bad-period", ("words", words));
        }

        var lines = await Told(turn, period);
        if (period.Before is { } before)
        {
            lines = [.. lines, "", turn.Texts.Say("stats.one-day", ("n", period.To.DayNumber - period.From.DayNumber + 1)), "", .. await Told(turn, before)];
        }

        turn.Reply(new Content(string.Join("\n", lines)));
        return null;
    }

    private static async Task<IReadOnlyList<string>> Told(Turn turn, StatsPeriod period)
    {
        var (from, to) = (turn.Work.StartOf(period.From), turn.Work.StartOf(period.To.AddDays(1)));
        var figures = await turn.Registry.Figures(from, to);
        var overdue = await turn.Registry.CountAppeals(new AppealQuery(DueBefore: turn.Now, Kind: AppealKind.Message));
        var head = turn.Texts.Say("stats.head", ("from", period.From), ("to", period.To));
        return [head, "", .. Lines(turn.Texts, StatsSummary.Of(figures, turn.Now), overdue), .. Blocks(turn.Work, figures), .. await Formal(turn, from, to)];
    }

    /// <summary>Formal appeals have figures of their own; where there were none, nothing is said of them.</summary>
    private static async Task<IReadOnlyList<string>> Formal(Turn turn, DateTimeOffset from, DateTimeOffset to)
    {
        var figures = await turn.Registry.Figures(from, to, AppealKind.Formal);
        var overdue = await turn.Registry.CountAppeals(new AppealQuery(DueBefore: turn.Now, Kind: AppealKind.Formal));
        if (figures.Count + overdue == 0)
        {
            return [];
        }

        var late = figures.Count(figure => figure.RegisterBy is { } by && turn.Work.DayOf(figure.RegisteredAt) > by);
        return
        [
            "", turn.Texts.Say("stats.formal"), .. Lines(turn.Texts, StatsSummary.Of(figures, turn.Now), overdue),
            .. late > 0 ? [turn.Texts.Say("stats.late-registered", ("count", late))] : Array.Empty<string>(),
            .. figures.Where(figure => figure.Special is not null).GroupBy(figure => figure.Special!.Value).OrderBy(group => group.Key)
                .Select(group => turn.Texts.Say("stats.special", ("reason", turn.Texts.Name(group.Key)), ("count", group.Count()))),
        ];
    }

    private static IEnumerable<string> Lines(Phrasebook texts, StatsSummary sum, int overdue)
    {
        yield return texts.Say("stats.received", ("count", sum.Received));
        yield return texts.Say("stats.answered", ("count", sum.Answered));
        if (sum.InTimePercent is { } percent)
        {
            yield return texts.Say("stats.in-time", ("count", sum.InTime), ("due", sum.Due), ("percent", percent));
        }

        yield return texts.Say("stats.overdue", ("count", overdue));
        if (sum.MedianAnswer is { } median)
        {
            yield return texts.Say("stats.median", ("time", Told(texts, median)));
        }

        yield return texts.Say("stats.reopened", ("count", sum.Reopened));
        if (sum.Rating is { } rating)
        {
            yield return texts.Say("stats.rating", ("rating", rating), ("n", sum.Rated));
        }
    }

    private static IEnumerable<string> Blocks(Work work, IReadOnlyList<AppealFigures> figures)
    {
        var blocks = figures.GroupBy(f => BlockOf(work, f.Topic), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        if (blocks.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return work.Texts.Say("stats.blocks");
        foreach (var block in blocks.Take(TopBlocks))
        {
            var sum = StatsSummary.Of([.. block], work.Now);
            yield return work.Texts.Say("stats.block", ("name", block.Key), ("received", sum.Received), ("answered", sum.Answered));
        }
    }

    private static string BlockOf(Work work, string? topic)
    {
        var regulation = work.Town.Regulation;
        return work.Town.NameOfBlock(regulation.UnitOf(regulation.TopicOf(topic)?.Unit)?.Block) ?? work.Texts.Say("card.no-topic");
    }

    private static string Told(Phrasebook texts, TimeSpan time) => time.TotalHours < 1
        ? texts.Say("stats.minutes", ("n", (int)time.TotalMinutes))
        : time.TotalDays < 1 ? texts.Say("stats.hours", ("n", (int)time.TotalHours))
        : texts.Say("stats.days", ("n", (int)time.TotalDays), ("hours", time.Hours));
}
