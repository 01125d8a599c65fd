using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>What residents see of their own appeals: the list, and where one of them stands.</summary>
internal static class ResidentAppeals
{
    private const int Shown = 10;

    public static async Task List(Turn turn, Resident resident)
    {
        var mine = await Mine(turn, resident);
        if (mine.Count == 0)
        {
            turn.Say("resident.no-appeals");
            return;
        }

        var shown = mine.Take(Shown).Select(appeal => appeal.ResidentId == resident.Id ? Line(turn, appeal)
            : turn.Texts.Say("resident.line-from", ("line", Line(turn, appeal)), ("source", turn.Texts.Say($"source.{appeal.Source}"))));
        var buttons = mine.Take(Shown).Select(a => new Button(turn.Texts.Say("button.number", ("number", a.Number)), $"status:{a.Id}:")).Chunk(5);
        turn.Reply(new Content(string.Join("\n", shown)) { Buttons = [.. buttons] });
    }

    public static async Task Show(Turn turn, Resident resident, string number)
    {
        var mine = await Mine(turn, resident);
        if (number.Length == 0 && mine.Count > 1)
        {
            await List(turn, resident);
            return;
        }

        var typed = AppealNumbers.Read(number)?.Number ?? "";
        var found = mine.FirstOrDefault(a => string.Equals(a.FullNumber, typed, StringComparison.OrdinalIgnoreCase))
            ?? mine.FirstOrDefault(a => a.Number == AppealNumbers.Short(typed))
            ?? (typed.Length == 0 && mine.Count == 1 ? mine[0] : null);
        if (found is not null)
        {
            Tell(turn, found);
        }
        else if (mine.Count == 0)
        {
            turn.Say("resident.no-appeals");
        }
        else
        {
            var yours = string.Join(", ", mine.Take(Shown).Select(a => a.Number));
            turn.Refuse(new Refusal("refusal.no-such-appeal-of-yours", ("number", number), ("yours", yours)));
        }
    }

    /// <summary>Of what was erased nothing is shown.</summary>
    private static async Task<IReadOnlyList<Appeal>> Mine(Turn turn, Resident resident) =>
        [.. (await turn.Registry.AppealsOf(resident.Id, openOnly: false)).Where(appeal => appeal.ForgottenAt is null)];

    private static string Line(Turn turn, Appeal appeal) => turn.Texts.Say(
        $"resident.line.{appeal.State}".ToLowerInvariant(),
        ("number", appeal.Number),
        ("topic", turn.Town.NameOfTopic(appeal.Topic) ?? turn.Texts.Say("summary.topic-unknown")),
        ("due", turn.Work.Local(appeal.DueAt)),
        ("changed", turn.Work.Local(appeal.ChangedAt)));

    private static IReadOnlyList<IReadOnlyList<Button>> Verdict(Turn turn, Appeal appeal) =>
    [
        [
            new Button(turn.Texts.Say("button.solved"), $"solved:{appeal.Id}:"),
            new Button(turn.Texts.Say("button.unsolved"), $"unsolved:{appeal.Id}:"),
        ],
    ];

    /// <summary>Where one appeal stands, in one line; the answer below it when there is one, so that it is readable after a lost delivery too.</summary>
    public static void Tell(Turn turn, Appeal appeal)
    {
        var line = Line(turn, appeal);
        turn.Reply(new Content(appeal.AnswerText is { } answer && appeal.AnsweredAt is not null ? $"{line}\n\n{answer}" : line)
        {
            Buttons = appeal.State == AppealState.Answered ? Verdict(turn, appeal) : [],
        }, appeal);
        appeal.Unreachable = false;
    }
}
