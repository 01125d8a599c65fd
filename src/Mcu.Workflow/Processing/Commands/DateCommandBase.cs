using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// A command that needs a date and words. Typed, it has both: «/extend 17 25.11 ждём поставку». Pressed, it asks for the date first
/// (a few are offered as buttons), then for the words.
/// </summary>
internal abstract class DateCommandBase(AppealClock clock) : StaffCommand
{
    /// <summary>Marks that the words to come are the date.</summary>
    private const string DateAsked = "?";
    private const string Iso = "yyyy-MM-dd";
    private static readonly int[] Offered = [3, 7, 14];

    protected AppealClock Clock => clock;

    /// <summary>The day that the offered dates are counted from.</summary>
    protected abstract DateOnly OfferFrom(UnitOfWork work, Appeal appeal);

    /// <summary>The day that holds where none is named; null where somebody must name one.</summary>
    protected virtual DateOnly? Given(UnitOfWork work, Appeal appeal) => null;

    /// <summary>Why the day is out of bounds; asked before the words, so that nobody writes them in vain.</summary>
    protected virtual Refusal? OutOfBounds(UnitOfWork work, Appeal appeal, DateOnly day) => null;

    /// <summary>What will be read outside, shown to the person first.</summary>
    protected virtual Task<Preview> Look(MessageContext context, Appeal appeal, DateOnly day, string words) =>
        Task.FromResult(Preview.None);
    protected abstract Task<Refusal?> Act(MessageContext context, Appeal appeal, DateOnly day, string words);

    public sealed override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (CannotNow(context, invocation.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (Known(invocation.Argument) is { } known)
        {
            context.Chosen();
            return await Finish(context, invocation, known, invocation.Words);
        }

        var given = invocation.Argument == DateAsked ? null : Given(context.Work, invocation.Appeal);
        if (invocation.Words.Length == 0)
        {
            return given is { } day ? await Finish(context, invocation, day, "") : await AskDate(context, invocation.Appeal, "ask.date");
        }

        return DateParser.Read(invocation.Words, context.Work.Today(), clock.Work.AddWorkingDays) is { } read
            ? await Finish(context, invocation, read.Day, read.Rest)
            : given is { } last ? await Finish(context, invocation, last, invocation.Words)
            : invocation.Argument == DateAsked ? await AskDate(context, invocation.Appeal, "ask.date-again")
            : new Refusal("refusal.bad-date", ("words", invocation.Words.Split(' ')[0]));
    }

    private async Task<Refusal?> Finish(MessageContext context, CommandInvocation invocation, DateOnly day, string words)
    {
        var (appeal, iso) = (invocation.Appeal, day.ToString(Iso, CultureInfo.InvariantCulture));
        if ((Impossible(day, context.Work.Today()) ?? OutOfBounds(context.Work, appeal, day)) is { } beyond)
        {
            await ExpectDate(context, invocation);
            return beyond;
        }

        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, appeal, $"ask.{Name}", iso);
            return null;
        }

        var preview = invocation.Seen ? Preview.None : await Look(context, appeal, day, words);
        if (preview.Text is not null)
        {
            preview.Show(context, Name, new CommandInvocation(appeal, words, iso));
            return null;
        }

        return preview.No ?? await Do(context, appeal, day, words);
    }

    /// <summary>Another date may follow at once, where the bot had asked for one.</summary>
    private Task ExpectDate(MessageContext context, CommandInvocation invocation) =>
        invocation.Argument == DateAsked ? ConversationPrompts.SetPending(context, Name, invocation.Appeal, DateAsked) : Task.CompletedTask;

    private async Task<Refusal?> Do(MessageContext context, Appeal appeal, DateOnly day, string words)
    {
        if (await Act(context, appeal, day, words) is { } no)
        {
            return no;
        }

        context.Done($"done.{Name}", appeal, ("due", context.Work.Local(appeal.DueAt)));
        return null;
    }

    private static Refusal? Impossible(DateOnly day, DateOnly today) =>
        day < today ? new Refusal("refusal.date-passed") : day > today.AddYears(2)
        ? new Refusal("refusal.date-too-far", ("date", day)) : null;

    private async Task<Refusal?> AskDate(MessageContext context, Appeal appeal, string key)
    {
        var dates = Dates(OfferFrom(context.Work, appeal)).Where(day => OutOfBounds(context.Work, appeal, day) is null).Select(day =>
            new Button(day.ToString("d MMMM", context.Texts.Culture),
            Press(Name, appeal.Id, day.ToString(Iso, CultureInfo.InvariantCulture)))).ToList();
        await ConversationPrompts.Prompt(context, Name, appeal, key, DateAsked, dates.Count > 0 ? [[.. dates]] : []);
        return null;
    }

    /// <summary>Three different days: the holidays of New Year swallow more than one.</summary>
    private IEnumerable<DateOnly> Dates(DateOnly from)
    {
        var last = from;
        foreach (var days in Offered)
        {
            var day = from.AddDays(days);
            yield return last = Working(day > last ? day : last.AddDays(1));
        }
    }

    /// <summary>Nobody promises an answer on a Sunday.</summary>
    private DateOnly Working(DateOnly day) => clock.Work.IsWorkingDay(day) ? day : clock.Work.NextWorkingDay(day);

    private static DateOnly? Known(string argument) =>
        DateOnly.TryParseExact(argument, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
