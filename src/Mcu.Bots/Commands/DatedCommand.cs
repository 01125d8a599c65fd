using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>
/// A command that needs a date and words. Typed, it has both: «/extend 17 25.11 ждём поставку». Pressed, it asks for the date first
/// (a few are offered as buttons), then for the words.
/// </summary>
internal abstract class DatedCommand(AppealClock clock) : StaffCommand
{
    /// <summary>Marks that the words to come are the date.</summary>
    private const string DateAsked = "?";
    private const string Iso = "yyyy-MM-dd";
    private static readonly int[] Offered = [3, 7, 14];

    protected AppealClock Clock => clock;

    /// <summary>The day that the offered dates are counted from.</summary>
    protected abstract DateOnly OfferFrom(Work work, Appeal appeal);

    /// <summary>The day that holds where none is named; null where somebody must name one.</summary>
    protected virtual DateOnly? Given(Work work, Appeal appeal) => null;

    /// <summary>Why the day is out of bounds; asked before the words, so that nobody writes them in vain.</summary>
    protected virtual Refusal? OutOfBounds(Work work, Appeal appeal, DateOnly day) => null;

    /// <summary>What will be read outside, shown to the person first.</summary>
    protected virtual Task<Preview> Look(Turn turn, Appeal appeal, DateOnly day, string words) => Task.FromResult(Preview.None);
    protected abstract Task<Refusal?> Act(Turn turn, Appeal appeal, DateOnly day, string words);

    public sealed override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (CannotNow(turn, call.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (Known(call.Argument) is { } known)
        {
            turn.Chosen();
            return await Finish(turn, call, known, call.Words);
        }

        var given = call.Argument == DateAsked ? null : Given(turn.Work, call.Appeal);
        if (call.Words.Length == 0)
        {
            return given is { } day ? await Finish(turn, call, day, "") : await AskDate(turn, call.Appeal, "ask.date");
        }

        return DateWords.Read(call.Words, turn.Work.Today(), clock.Work.AddWorkingDays) is { } read
            ? await Finish(turn, call, read.Day, read.Rest)
            : given is { } last ? await Finish(turn, call, last, call.Words)
            : call.Argument == DateAsked ? await AskDate(turn, call.Appeal, "ask.date-again")
            : new Refusal("refusal.bad-date", ("words", call.Words.Split(' ')[0]));
    }

    private async Task<Refusal?> Finish(Turn turn, Call call, DateOnly day, string words)
    {
        var (appeal, iso) = (call.Appeal, day.ToString(Iso, CultureInfo.InvariantCulture));
        if ((Impossible(day, turn.Work.Today()) ?? OutOfBounds(turn.Work, appeal, day)) is { } beyond)
        {
            await ExpectDate(turn, call);
            return beyond;
        }

        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, appeal, $"ask.{Name}", iso);
            return null;
        }

        var preview = call.Seen ? Preview.None : await Look(turn, appeal, day, words);
        if (preview.Text is not null)
        {
            preview.Show(turn, Name, new Call(appeal, words, iso));
            return null;
        }

        return preview.No ?? await Do(turn, appeal, day, words);
    }

    /// <summary>Another date may follow at once, where the bot had asked for one.</summary>
    private Task ExpectDate(Turn turn, Call call) =>
        call.Argument == DateAsked ? Questions.Expect(turn, Name, call.Appeal, DateAsked) : Task.CompletedTask;

    private async Task<Refusal?> Do(Turn turn, Appeal appeal, DateOnly day, string words)
    {
        if (await Act(turn, appeal, day, words) is { } no)
        {
            return no;
        }

        turn.Done($"done.{Name}", appeal, ("due", turn.Work.Local(appeal.DueAt)));
        return null;
    }

    private static Refusal? Impossible(DateOnly day, DateOnly today) =>
        day < today ? new Refusal("refusal.date-passed") : day > today.AddYears(2) ? new Refusal("refusal.date-too-far", ("date", day)) : null;

    private async Task<Refusal?> AskDate(Turn turn, Appeal appeal, string key)
    {
        var dates = Dates(OfferFrom(turn.Work, appeal)).Where(day => OutOfBounds(turn.Work, appeal, day) is null).Select(day =>
            new Button(day.ToString("d MMMM", turn.Texts.Culture), Press(Name, appeal.Id, day.ToString(Iso, CultureInfo.InvariantCulture)))).ToList();
        await Questions.Ask(turn, Name, appeal, key, DateAsked, dates.Count > 0 ? [[.. dates]] : []);
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
