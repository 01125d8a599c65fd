using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.DirectLines;

/// <summary>The resident's side of a direct line: sees what is announced and what they asked, takes it back. How one asks: <see cref="LineAsking"/>.</summary>
internal sealed class LineRoom(LineAsking asking) : IResidentPressHandler
{
    /// <summary>The lines to which this moment questions may be put.</summary>
    public static async Task<IReadOnlyList<DirectLine>> Asking(Work work) =>
        [.. (await work.Registry.OpenLines()).Where(line => line.StageAt(work.Now) == LineStage.Asking)];

    /// <summary>The button for the greeting; none while nobody takes questions.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> Offer(Turn turn) =>
        [.. (await Asking(turn.Work)).Select(line => (IReadOnlyList<Button>)[Button(turn, "button.line-ask", "line-ask", line.Id, ("day", turn.Work.Local(line.AirAt)))])];

    /// <summary>«/line»: what is announced, what they asked.</summary>
    public static async Task Show(Turn turn, Resident resident)
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
        var mine = (await AllOf(turn, resident)).Where(q => q.LineId == line.Id && q.State != QuestionState.Withdrawn);
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

    public IReadOnlyList<string> Verbs { get; } = ["line-ask", "line-withdraw", "line-name"];

    public Task Handle(ResidentPress press) => press.Verb switch
    {
        "line-ask" => asking.Begin(press.Turn, press.Resident, press.Id),
        "line-withdraw" => Withdraw(press.Turn, press.Resident, press.Id),
        _ => Name(press.Turn, press.Resident, press.Id, press.Argument == "yes"),
    };

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

        if (await LineDesk.Withdraw(turn.Work, question) is { } no)
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
            LineAsking.Name(turn, question, agreed);
        }
    }

    /// <summary>Asked by whichever of the channels that the resident has joined, by number.</summary>
    private static async Task<IReadOnlyList<LineQuestion>> AllOf(Turn turn, Resident resident)
    {
        var questions = new List<LineQuestion>();
        foreach (var identity in await turn.Registry.JoinedWith(resident))
        {
            questions.AddRange(await turn.Registry.LineQuestionsOf(identity.Id));
        }

        return [.. questions.OrderBy(question => question.Number)];
    }

    private static async Task<LineQuestion?> Own(Turn turn, Resident resident, long id)
    {
        var question = await turn.Registry.FindLineQuestion(id);
        if (question is not null && (await turn.Registry.JoinedWith(resident)).Any(identity => identity.Id == question.ResidentId))
        {
            return question;
        }

        turn.Refuse(new Refusal("refusal.not-your-appeal"));
        return null;
    }

    private static Button Button(Turn turn, string key, string verb, long id, params IReadOnlyList<(string Name, object? Value)> args) =>
        new(turn.Texts.Say(key, args), $"{verb}:{id}:");
}
