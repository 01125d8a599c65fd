using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Cards;

/// <summary>A list of appeals as every list looks: ten to a page, a line each, buttons that open the cards.</summary>
internal static class AppealList
{
    public const int PageSize = 10;
    private const int ButtonsInRow = 5;
    private const int MostTopic = 60;
    private const int MostPlace = 50;

    /// <summary>The texts are <c>list.{command}</c> with {total} and <c>list.{command}-empty</c>.</summary>
    /// <param name="filter">What the list was narrowed to, as the page buttons carry it.</param>
    public static async Task Show(
        MessageContext context, string command, AppealQuery query, CommandInvocation invocation, string filter = "",
        params IReadOnlyList<(string Name, object? Value)> args)
    {
        var formal = query.Kind is null ? await context.Store.CountAppeals(query with { Kind = AppealKind.Formal }) : 0;
        var total = await context.Store.CountAppeals(query);
        var page = Pages.Within(invocation.Page, total, PageSize);
        var appeals = await context.Store.Appeals(query, page * PageSize, PageSize);
        await Show(context, command, new Part(appeals, page, total, filter) { Formal = formal }, [("total", total - formal), .. args]);
    }

    public static async Task Show(MessageContext context, string command, Part part,
        params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (part.Total == 0)
        {
            context.Say($"list.{command}-empty", args);
            return;
        }

        var lines = new List<string> { context.Texts.Say($"list.{command}", args) };
        if (part.Formal > 0)
        {
            lines.Add(context.Texts.Say("list.also-formal", ("n", part.Formal)));
        }

        lines.Add("");
        foreach (var appeal in part.Appeals)
        {
            lines.Add(await Line(context.Work, appeal));
        }

        context.Reply(new Content(string.Join("\n", lines))
        {
            Buttons =
            [
                .. CardButtons(context.Work, part.Appeals, part.Press),
                .. Pages.Row(command, null, part.Page, (part.Page + 1) * PageSize < part.Total, part.Filter),
            ],
        });
    }

    /// <summary>«№ 17 · ЖКХ: нет воды · Ленина, 5 · до 21.12 (осталось 3 дня) · Иванова».</summary>
    public static async Task<string> Line(UnitOfWork work, Appeal appeal)
    {
        var texts = work.Texts;
        var executor = appeal.ExecutorId is { } id ? await work.Store.FindPerson(id) : null;
        var when = appeal.Ended
            ? texts.Name(appeal.State)
            : texts.Say("list.due", ("due", work.Local(appeal.DueAt)), ("left", CardView.TimeLeft(texts, appeal, work.Now)));
        var line = texts.Say(
            "list.line",
            ("number", ShortNumber(work, appeal)),
            ("topic", Topic(work, appeal)),
            ("place", Excerpt.Of(CardView.PlaceOf(texts, appeal), MostPlace)),
            ("when", when),
            ("executor", Executor(texts, executor)));
        return appeal.Urgent && !appeal.Ended ? texts.Say("list.urgent", ("line", line)) : line;
    }

    /// <summary>A button for each appeal, «№ 17»: it opens the card, or does what the list is for.</summary>
    public static IEnumerable<IReadOnlyList<Button>> CardButtons(UnitOfWork work, IEnumerable<Appeal> appeals, string press = "card") =>
        appeals.Select(a => new Button(work.Texts.Say("button.number", ("number", ShortNumber(work, a))), StaffCommand.Press(press, a.Id)))
        .Chunk(ButtonsInRow);

    /// <summary>«17»; of another year the whole number, because short numbers begin anew every January.</summary>
    private static string ShortNumber(UnitOfWork work, Appeal appeal) =>
        appeal.Year == work.Today().Year ? appeal.Called : appeal.FullNumber;

    private static string Topic(UnitOfWork work, Appeal appeal)
    {
        var topic = CardView.TopicName(work, appeal.Topic);
        var unit = work.Municipality.NameOfUnit(work.Municipality.Regulation.TopicOf(appeal.Topic)?.Unit);
        return Excerpt.Of(unit is null ? topic : $"{unit}: {topic}", MostTopic);
    }

    private static string Executor(Phrasebook texts, Person? executor) =>
        executor is null ? texts.Say("card.nobody") : executor.Active ? executor.Name.Split(' ')[0] : StaffNames.Shown(texts, executor);

    /// <summary>A page of a list.</summary>
    /// <param name="Press">The command behind the button of each appeal.</param>
    internal sealed record Part(IReadOnlyList<Appeal> Appeals, int Page, int Total, string Filter = "", string Press = "card")
    {
        /// <summary>How many of all are formal appeals, which are counted apart.</summary>
        public int Formal { get; init; }
    }
}
