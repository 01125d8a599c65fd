using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.DirectLines;

/// <summary>The resident's side of a direct line: asks while the window is open, sees what they asked, takes it back.</summary>
internal sealed class LineRoom(Consents consents)
{
    /// <summary>What the bot waits for from this resident.</summary>
    private const string Expecting = "line-question";
    private const int Shortest = 10;

    /// <summary>The lines to which this moment questions may be put.</summary>
    public static async Task<IReadOnlyList<DirectLine>> Asking(Work work) =>
        [.. (await work.Registry.OpenLines()).Where(line => line.StageAt(work.Now) == LineStage.Asking)];

    /// <summary>The button for the greeting; none while nobody takes questions.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> Offer(Turn turn) =>
        [.. (await Asking(turn.Work)).Select(line => (IReadOnlyList<Button>)[Button(turn, "button.line-ask", "line-ask", line.Id, ("day", turn.Work.Local(line.AirAt)))])];

    /// <summary>«/line»: what is announced, what they asked.</summary>
    public async Task Show(Turn turn, Resident resident)
    {
        var lines = (await turn.Registry.OpenLines()).ToList();
        if (lines.Count == 0)
        {
            turn.Say("line.none");
            return;
        }

        foreach (var line in lines)
        {
            await Show(turn, resident, line);
        }
    }

    private static async Task Show(Turn turn, Resident resident, DirectLine line)
    {
        var mine = (await turn.Registry.LineQuestionsOf(resident.Id)).Where(q => q.LineId == line.Id && q.State != QuestionState.Withdrawn).ToList();
        var (said, buttons) = (new List<string> { LineWords.Announcement(turn.Work, line) }, new List<IReadOnlyList<Button>>());
        foreach (var question in mine)
        {
            said.Add(turn.Texts.Say("line.mine", ("n", question.Number), ("text", LineWords.Short(question)), ("state", turn.Texts.Name(question.State))));
            if (question.Open && line.StageAt(turn.Now) == LineStage.Asking)
            {
                buttons.Add([Button(turn, "button.line-withdraw", "line-withdraw", question.Id, ("n", question.Number))]);
            }
        }

        var asking = line.StageAt(turn.Now) == LineStage.Asking;
        turn.Reply(new Content(string.Join("\n", said)) { Buttons = asking ? [[Button(turn, "button.line-ask-one", "line-ask", line.Id)], .. buttons] : buttons });
    }

    public Task Press(Turn turn, Resident resident, string verb, long id, string argument) => verb switch
    {
        "line-ask" => Begin(turn, resident, id),
        "line-withdraw" => Withdraw(turn, resident, id),
        _ => Name(turn, resident, id, argument == "yes"),
    };

    /// <summary>The words that were asked for become a question.</summary>
    public async Task<bool> TryWords(Turn turn, Resident resident)
    {
        if (await turn.Registry.ConversationAt(turn.In.Chat, turn.In.From) is not { Expecting: Expecting } asked || turn.In.Text.Length == 0)
        {
            return false;
        }

        if (consents.Needed(turn, resident))
        {
            consents.Ask(turn);
            return true;
        }

        if (await turn.Registry.FindLine(Id(asked.Data)) is not { } line || line.StageAt(turn.Now) != LineStage.Asking)
        {
            // What was typed too late is not lost: it goes on as a message.
            turn.Registry.Remove(asked);
            turn.Say("line.too-late");
            return false;
        }

        await Take(turn, resident, line, asked);
        return true;
    }

    private static async Task Take(Turn turn, Resident resident, DirectLine line, Conversation asked)
    {
        if (turn.In.Text.Length < Shortest)
        {
            turn.Say("line.too-short");
            return;
        }

        turn.Registry.Remove(asked);
        Taken(turn, resident, line, await LineDesk.Ask(turn.Work, line, resident.Id, turn.In.Text));
    }

    private async Task Begin(Turn turn, Resident resident, long id)
    {
        if (await turn.Registry.FindLine(id) is not { } line || line.StageAt(turn.Now) != LineStage.Asking)
        {
            turn.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        await Questions.Expect(turn, Expecting, null, id.ToString(CultureInfo.InvariantCulture));
        turn.AnswerPress();
        if (consents.Needed(turn, resident))
        {
            consents.Ask(turn);
        }

        turn.Say("line.ask", ("title", line.Title));
    }

    private static void Taken(Turn turn, Resident resident, DirectLine line, LineQuestion question)
    {
        var content = new Content(turn.Texts.Say(
            resident.Name.Length > 0 ? "line.taken-name" : "line.taken",
            ("n", question.Number), ("title", line.Title), ("day", turn.Work.Local(line.AirAt)), ("till", turn.Work.Local(line.AskTo)), ("name", resident.Name)));
        turn.Reply(resident.Name.Length == 0 ? content : content with
        {
            Buttons = [[Button(turn, "button.line-name", "line-name", question.Id, "yes"), Button(turn, "button.line-no-name", "line-name", question.Id, "no")]],
        });
    }

    private static async Task Withdraw(Turn turn, Resident resident, long id)
    {
        if (await Own(turn, resident, id) is not { } question)
        {
            return;
        }

        if (await turn.Registry.FindLine(question.LineId) is not { } line || line.StageAt(turn.Now) != LineStage.Asking)
        {
            turn.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        if (question.Withdraw() is { } no)
        {
            turn.Refuse(no);
            return;
        }

        turn.Chosen();
        turn.Say("line.withdrawn", ("n", question.Number));
    }

    private static async Task Name(Turn turn, Resident resident, long id, bool agreed)
    {
        if (await Own(turn, resident, id) is { } question)
        {
            question.NameOnAir = agreed;
            turn.Chosen();
            turn.Say(agreed ? "line.named" : "line.not-named");
        }
    }

    private static async Task<LineQuestion?> Own(Turn turn, Resident resident, long id)
    {
        var question = await turn.Registry.FindLineQuestion(id);
        if (question?.ResidentId == resident.Id)
        {
            return question;
        }

        turn.Refuse(new Refusal("refusal.not-your-appeal"));
        return null;
    }

    private static Button Button(Turn turn, string key, string verb, long id, params IReadOnlyList<(string Name, object? Value)> args) =>
        new(turn.Texts.Say(key, args), $"{verb}:{id}:");

    private static Button Button(Turn turn, string key, string verb, long id, string argument) => new(turn.Texts.Say(key), $"{verb}:{id}:{argument}");

    private static long Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
