using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>The few commands of a resident (<see cref="CommandWords"/>), with or without the slash.</summary>
internal sealed class ResidentCommands(
    CommandWords words, Forgetting forgetting, DraftDesk drafts, JoinOffer offer, Parting parting, FormalFork fork, ReceptionRoom receptions)
{
    private const int Shown = 10;

    /// <summary>Typed by hand where the messenger has a button for it.</summary>
    private const string TypedStart = "/start";

    /// <summary>A first «/start» is a greeting and not an appeal; with a draft begun, the next step is shown again.</summary>
    public async Task Greet(Turn turn, Resident resident)
    {
        if (await turn.Registry.DraftOf(resident.Id) is { } draft && draft.Step != DraftStep.Choose)
        {
            await drafts.Next(turn, resident, draft);
            return;
        }

        turn.Reply(new Content(turn.Texts.Say("resident.greeting", ("centre", turn.Town.Centre))) { Buttons = await LineRoom.Offer(turn) });
    }

    public async Task<bool> TryRun(Turn turn, Resident resident)
    {
        var text = turn.In.Text.Trim();
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || turn.In.Files.Count > 0)
        {
            return false;
        }

        var rest = parts.Length > 1 ? parts[1] : "";
        if (words.IsStory(parts[0], rest))
        {
            return false;
        }

        var command = parts[0].Equals(TypedStart, StringComparison.OrdinalIgnoreCase) ? TypedStart : words.Resident(parts[0], rest);
        if (command is null)
        {
            return text.StartsWith('/') && Unknown(turn, parts[0]);
        }

        await Run(turn, resident, command, rest);
        return true;
    }

    /// <summary>Where one appeal stands, in one line; the answer below it when there is one, so that it is readable after a lost delivery too.</summary>
    public void Tell(Turn turn, Appeal appeal)
    {
        var line = Line(turn, appeal);
        turn.Reply(new Content(appeal.AnswerText is { } answer && appeal.AnsweredAt is not null ? $"{line}\n\n{answer}" : line)
        {
            Buttons = appeal.State == AppealState.Answered ? Verdict(turn, appeal) : [],
        }, appeal);
        appeal.Unreachable = false;
    }

    private Task Run(Turn turn, Resident resident, string command, string rest) => command switch
    {
        TypedStart => Greet(turn, resident),
        "my" => My(turn, resident),
        "status" => Status(turn, resident, rest),
        "official" => fork.Show(turn, resident),
        "reception" => receptions.Begin(turn, resident),
        "about" => About(turn),
        "line" => LineRoom.Show(turn, resident),
        "link" => offer.Make(turn, resident),
        "unlink" => parting.Ask(turn, resident),
        "forget" => forgetting.Ask(turn, resident),
        _ => Help(turn, resident),
    };

    private static Task About(Turn turn)
    {
        AboutTown.Tell(turn);
        return Task.CompletedTask;
    }

    private static async Task Help(Turn turn, Resident resident)
    {
        var link = new Button(turn.Texts.Say("button.link"), "link::");
        var unlink = new Button(turn.Texts.Say("button.unlink"), "unlink::");
        var reception = ReceptionRoom.Open(turn) ? "\n" + turn.Texts.Say("resident.help.reception") : "";
        var line = (await turn.Registry.OpenLines()).Count > 0 ? "\n" + turn.Texts.Say("resident.help.line") : "";
        turn.Reply(new Content(turn.Texts.Say("resident.help", ("centre", turn.Town.Centre), ("reception", reception), ("line", line)))
        {
            Buttons = [[FormalFork.Wanted(turn)], resident.JoinedId is null ? [link] : [link, unlink]],
        });
    }

    private async Task My(Turn turn, Resident resident)
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

    private async Task Status(Turn turn, Resident resident, string number)
    {
        var mine = await Mine(turn, resident);
        if (number.Length == 0 && mine.Count > 1)
        {
            await My(turn, resident);
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
            turn.Refuse(new Refusal("refusal.no-such-appeal-of-yours", ("number", number), ("yours", string.Join(", ", mine.Take(Shown).Select(a => a.Number)))));
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
        [[new Button(turn.Texts.Say("button.solved"), $"solved:{appeal.Id}:"), new Button(turn.Texts.Say("button.unsolved"), $"unsolved:{appeal.Id}:")]];

    private bool Unknown(Turn turn, string word)
    {
        turn.Refuse(words.IsStaffCommand(word)
            ? new Refusal("refusal.staff-command")
            : new Refusal("refusal.unknown-command", ("command", word), ("nearest", "/" + CommandWords.NearestOfResident(word))));
        return true;
    }
}
