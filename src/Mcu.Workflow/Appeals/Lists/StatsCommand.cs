using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>Figures of a period by the day of registration, and how the blocks share them.</summary>
internal sealed class StatsCommand : StaffCommand
{
    private const int TopBlocks = 8;

    public override string Name => "stats";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.SeeStatistics];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var words = invocation.Argument.Length > 0 ? invocation.Argument : invocation.Words;
        if (StatsPeriod.Read(words, context.Work.Today()) is not { } period)
        {
            return new Refusal("refusal.bad-period", ("words", words));
        }

        var lines = await Told(context, period);
        if (period.Before is { } before)
        {
            lines = [.. lines, "", context.Texts.Say("stats.one-day", ("n", period.To.DayNumber - period.From.DayNumber + 1)), "",
                .. await Told(context, before)];
        }

        context.Reply(new Content(string.Join("\n", lines)));
        return null;
    }

    private static async Task<IReadOnlyList<string>> Told(MessageContext context, StatsPeriod period)
    {
        var (from, to) = (context.Work.StartOf(period.From), context.Work.StartOf(period.To.AddDays(1)));
        var figures = await context.Store.Figures(from, to);
        var overdue = await context.Store.CountAppeals(new AppealQuery(DueBefore: context.Now, Kind: AppealKind.Message));
        var head = context.Texts.Say("stats.head", ("from", period.From), ("to", period.To));
        return [head, "", .. Lines(context.Texts, StatsSummary.Of(figures, context.Now), overdue), .. Blocks(context.Work, figures),
            .. await Formal(context, from, to)];
    }

    /// <summary>Formal appeals have figures of their own; where there were none, nothing is said of them.</summary>
    private static async Task<IReadOnlyList<string>> Formal(MessageContext context, DateTimeOffset from, DateTimeOffset to)
    {
        var figures = await context.Store.Figures(from, to, AppealKind.Formal);
        var overdue = await context.Store.CountAppeals(new AppealQuery(DueBefore: context.Now, Kind: AppealKind.Formal));
        if (figures.Count + overdue == 0)
        {
            return [];
        }

        var late = figures.Count(figure => figure.RegisterBy is { } by && context.Work.DayOf(figure.RegisteredAt) > by);
        return
        [
            "", context.Texts.Say("stats.formal"), .. Lines(context.Texts, StatsSummary.Of(figures, context.Now), overdue),
            .. late > 0 ? [context.Texts.Say("stats.late-registered", ("count", late))] : Array.Empty<string>(),
            .. figures.Where(figure => figure.Special is not null).GroupBy(figure => figure.Special!.Value).OrderBy(group => group.Key)
                .Select(group => context.Texts.Say("stats.special", ("reason", context.Texts.Name(group.Key)), ("count", group.Count()))),
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

    private static IEnumerable<string> Blocks(UnitOfWork work, IReadOnlyList<AppealFigures> figures)
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

    private static string BlockOf(UnitOfWork work, string? topic)
    {
        var regulation = work.Municipality.Regulation;
        return work.Municipality.NameOfBlock(regulation.UnitOf(regulation.TopicOf(topic)?.Unit)?.Block) ?? work.Texts.Say("card.no-topic");
    }

    private static string Told(Phrasebook texts, TimeSpan time) => time.TotalHours < 1
        ? texts.Say("stats.minutes", ("n", (int)time.TotalMinutes))
        : time.TotalDays < 1 ? texts.Say("stats.hours", ("n", (int)time.TotalHours))
        : texts.Say("stats.days", ("n", (int)time.TotalDays), ("hours", time.Hours));
}
