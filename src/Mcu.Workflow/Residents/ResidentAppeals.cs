using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Residents;

/// <summary>What residents see of their own appeals: the list, and where one of them stands.</summary>
internal static class ResidentAppeals
{
    private const int Shown = 10;

    public static async Task List(MessageContext context, Resident resident)
    {
        var mine = await Mine(context, resident);
        if (mine.Count == 0)
        {
            context.Say("resident.no-appeals");
            return;
        }

        var shown = mine.Take(Shown).Select(appeal => appeal.ResidentId == resident.Id ? Line(context, appeal)
            : context.Texts.Say("resident.line-from", ("line", Line(context, appeal)),
            ("source", context.Texts.Say($"source.{appeal.Source}"))));
        var buttons = mine.Take(Shown)
            .Select(a => new Button(context.Texts.Say("button.number", ("number", a.Number)), $"status:{a.Id}:")).Chunk(5);
        context.Reply(new Content(string.Join("\n", shown)) { Buttons = [.. buttons] });
    }

    public static async Task Show(MessageContext context, Resident resident, string number)
    {
        var mine = await Mine(context, resident);
        if (number.Length == 0 && mine.Count > 1)
        {
            await List(context, resident);
            return;
        }

        var typed = AppealNumbers.Read(number)?.Number ?? "";
        var found = mine.FirstOrDefault(a => string.Equals(a.FullNumber, typed, StringComparison.OrdinalIgnoreCase))
            ?? mine.FirstOrDefault(a => a.Number == AppealNumbers.Short(typed))
            ?? (typed.Length == 0 && mine.Count == 1 ? mine[0] : null);
        if (found is not null)
        {
            Tell(context, found);
        }
        else if (mine.Count == 0)
        {
            context.Say("resident.no-appeals");
        }
        else
        {
            var yours = string.Join(", ", mine.Take(Shown).Select(a => a.Number));
            context.Refuse(new Refusal("refusal.no-such-appeal-of-yours", ("number", number), ("yours", yours)));
        }
    }

    /// <summary>Of what was erased nothing is shown.</summary>
    private static async Task<IReadOnlyList<Appeal>> Mine(MessageContext context, Resident resident) =>
        [.. (await context.Store.AppealsOf(resident.Id, openOnly: false)).Where(appeal => appeal.ForgottenAt is null)];

    private static string Line(MessageContext context, Appeal appeal) => context.Texts.Say(
        $"resident.line.{appeal.State}".ToLowerInvariant(),
        ("number", appeal.Number),
        ("topic", context.Municipality.NameOfTopic(appeal.Topic) ?? context.Texts.Say("summary.topic-unknown")),
        ("due", context.Work.Local(appeal.DueAt)),
        ("changed", context.Work.Local(appeal.ChangedAt)));

    private static IReadOnlyList<IReadOnlyList<Button>> Verdict(MessageContext context, Appeal appeal) =>
    [
        [
            new Button(context.Texts.Say("button.solved"), $"solved:{appeal.Id}:"),
            new Button(context.Texts.Say("button.unsolved"), $"unsolved:{appeal.Id}:"),
        ],
    ];

    /// <summary>
    /// Where one appeal stands, in one line; the answer below it when there is one, so that it is readable after a lost delivery too.
    /// </summary>
    public static void Tell(MessageContext context, Appeal appeal)
    {
        var line = Line(context, appeal);
        context.Reply(new Content(appeal.AnswerText is { } answer && appeal.AnsweredAt is not null ? $"{line}\n\n{answer}" : line)
        {
            Buttons = appeal.State == AppealState.Answered ? Verdict(context, appeal) : [],
        }, appeal);
        appeal.Unreachable = false;
    }
}
