using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.DirectLines;

namespace Mcu.Bots.DirectLines;

/// <summary>A new direct line is announced by five short answers; what was answered already waits as the argument of the next question.</summary>
internal sealed class LineNew(AppealClock clock)
{
    /// <summary>What the argument of its questions begins with.</summary>
    public const string Verb = "new";

    private const char Between = '\n';
    private const int MostWords = 200;
    private static readonly string[] Steps = ["title", "air", "from", "till", "hosts"];
    private static readonly TimeOnly Evening = new(18, 0);

    /// <param name="known">The answers until now.</param>
    /// <param name="words">The answer to the question asked last; empty at the beginning.</param>
    public async Task Take(Turn turn, string known, string words)
    {
        string[] answers = [.. known.Split(Between, StringSplitOptions.RemoveEmptyEntries)];
        if (words.Length > 0)
        {
            if (Wrong(turn, answers, words) is { } why)
            {
                turn.Say(why);
            }
            else
            {
                answers = [.. answers, Kept(turn, answers.Length, words)];
            }
        }

        if (answers.Length < Steps.Length)
        {
            await Questions.Ask(turn, "line", null, $"ask.line-{Steps[answers.Length]}", $"{Verb}~{string.Join(Between, answers)}");
            return;
        }

        Announce(turn, answers);
    }

    private static void Announce(Turn turn, string[] answers)
    {
        var line = new DirectLine
        {
            Id = turn.Town.Ids.Next(),
            Title = answers[0],
            AirAt = Moment(answers[1]),
            AskFrom = Moment(answers[2]),
            AskTo = Moment(answers[3]),
            Hosts = answers[4],
            CreatedById = turn.Me.Id,
        };
        turn.Registry.Add(line);
        turn.Say("done.line-new", ("text", LineWords.Announcement(turn.Work, line)));
    }

    /// <summary>Why this answer will not do; null where it does.</summary>
    private string? Wrong(Turn turn, string[] answers, string words)
    {
        if (answers.Length is 0 or 4)
        {
            return words.Length > MostWords ? "line.too-long" : null;
        }

        if (Read(turn, answers.Length, words) is not { } moment)
        {
            return "line.bad-date";
        }

        return answers.Length switch
        {
            1 => moment <= turn.Now ? "line.air-passed" : null,
            2 => moment >= Moment(answers[1]) ? "line.from-after-air" : null,
            _ => moment <= Moment(answers[2]) || moment <= turn.Now ? "line.till-before-from" : moment > Moment(answers[1]) ? "line.till-after-air" : null,
        };
    }

    private string Kept(Turn turn, int step, string words) =>
        step is 0 or 4 ? words.ReplaceLineEndings(" ").Trim() : Read(turn, step, words)!.Value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>«25.11 18:00», «завтра», «в пятницу в 10:30». Without an hour: on air at 18:00, asked from 00:00, asked till the end of the day.</summary>
    private DateTimeOffset? Read(Turn turn, int step, string words)
    {
        if (DateWords.Read(words, turn.Work.Today(), clock.Work.AddWorkingDays) is not { } found)
        {
            return null;
        }

        var rest = found.Rest.TrimStart('в', ' ');
        if (rest.Length == 0)
        {
            return step == 1 ? turn.Town.At(found.Day.ToDateTime(Evening)) : step == 2 ? turn.Work.StartOf(found.Day) : clock.Work.EndOfDay(found.Day);
        }

        return TimeOnly.TryParse(rest.Replace('.', ':'), CultureInfo.InvariantCulture, out var hour) ? turn.Town.At(found.Day.ToDateTime(hour)) : null;
    }

    private static DateTimeOffset Moment(string kept) => DateTimeOffset.Parse(kept, CultureInfo.InvariantCulture);
}
