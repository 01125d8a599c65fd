using System.Globalization;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.DirectLines;

/// <summary>
/// A new direct line is announced by five short answers; what was answered already waits as the argument of the next question.
/// </summary>
internal sealed class DirectLineAnnouncement(AppealClock clock)
{
    /// <summary>What the argument of its questions begins with.</summary>
    public const string Verb = "new";

    private const char Between = '\n';
    private const int MostWords = 200;
    private static readonly string[] Steps = ["title", "air", "from", "till", "hosts"];
    private static readonly TimeOnly Evening = new(18, 0);

    /// <param name="known">The answers until now.</param>
    /// <param name="words">The answer to the question asked last; empty at the beginning.</param>
    public async Task Take(MessageContext context, string known, string words)
    {
        string[] answers = [.. known.Split(Between, StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length > 0)
        {
            if (Wrong(context, answers, words) is { } why)
            {
                context.Say(why);
            }
            else
            {
                answers = [.. answers, Kept(context, answers.Length, words)];
            }
        }

        if (answers.Length < Steps.Length)
        {
            await ConversationPrompts.Prompt(context, "line", null, $"ask.line-{Steps[answers.Length]}",
                $"{Verb}~{string.Join(Between, answers)}");
            return;
        }

        Announce(context, answers);
    }

    private static void Announce(MessageContext context, string[] answers)
    {
        var line = new DirectLine
        {
            Id = context.Municipality.Ids.Next(),
            Title = answers[0],
            AirAt = Moment(answers[1]),
            AskFrom = Moment(answers[2]),
            AskTo = Moment(answers[3]),
            Hosts = answers[4],
            CreatedById = context.RequireStaff.Id,
        };
        context.Store.Add(line);
        context.Say("done.line-new", ("text", DirectLineFormatter.Announcement(context.Work, line)));
    }

    /// <summary>Why this answer will not do; null where it does.</summary>
    private string? Wrong(MessageContext context, string[] answers, string words)
    {
        if (answers.Length is 0 or 4)
        {
            return words.Length > MostWords ? "line.too-long" : null;
        }

        if (Read(context, answers.Length, words) is not { } moment)
        {
            return "line.bad-date";
        }

        return answers.Length switch
        {
            1 => moment <= context.Now ? "line.air-passed" : null,
            2 => moment >= Moment(answers[1]) ? "line.from-after-air" : null,
            _ => moment <= Moment(answers[2]) || moment <= context.Now ? "line.till-before-from" : moment > Moment(answers[1])
                ? "line.till-after-air" : null,
        };
    }

    private string Kept(MessageContext context, int step, string words) =>
        step is 0 or 4 ? words.ReplaceLineEndings(" ")
        .Trim() : Read(context, step, words)!.Value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>
    /// «25.11 18:00», «завтра», «в пятницу в 10:30». Without an hour: on air at 18:00, asked from 00:00, asked till the end of the day.
    /// </summary>
    private DateTimeOffset? Read(MessageContext context, int step, string words)
    {
        if (DateParser.Read(words, context.Work.Today(), clock.Work.AddWorkingDays) is not { } found)
        {
            return null;
        }

        var rest = found.Rest.TrimStart('в', ' ');
        if (rest.Length == 0)
        {
            return step == 1 ? context.Municipality.At(found.Day.ToDateTime(Evening)) : step == 2
                ? context.Work.StartOf(found.Day) : clock.Work.EndOfDay(found.Day);
        }

        return TimeOnly.TryParse(rest.Replace('.', ':'), CultureInfo.InvariantCulture, out var hour)
            ? context.Municipality.At(found.Day.ToDateTime(hour)) : null;
    }

    private static DateTimeOffset Moment(string kept) => DateTimeOffset.Parse(kept, CultureInfo.InvariantCulture);
}
