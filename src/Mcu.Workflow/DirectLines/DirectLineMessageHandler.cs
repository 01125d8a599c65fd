using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.DirectLines;

/// <summary>
/// The resident's side of a direct line: sees what is announced and what they asked, takes it back. How one asks:
/// <see cref="DirectLineQuestionDialog"/>.
/// </summary>
internal sealed class DirectLineMessageHandler(DirectLineQuestionDialog asking) : IResidentPressHandler
{
    /// <summary>The lines to which this moment questions may be put.</summary>
    public static async Task<IReadOnlyList<DirectLine>> Asking(UnitOfWork work) =>
        [.. (await work.Store.OpenLines()).Where(line => line.StageAt(work.Now) == LineStage.Asking)];

    /// <summary>The button for the greeting; none while nobody takes questions.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Button>>> Offer(MessageContext context) =>
        [.. (await Asking(context.Work))
        .Select(line => (IReadOnlyList<Button>)[
        Button(context, "button.line-ask", "line-ask", line.Id, ("day", context.Work.Local(line.AirAt)))])];

    /// <summary>«/line»: what is announced, what they asked.</summary>
    public static async Task Show(MessageContext context, Resident resident)
    {
        var lines = (await context.Store.OpenLines()).ToList();
        if (lines.Count == 0)
        {
            context.Say("line.none");
            return;
        }

        foreach (var line in lines)
        {
            await Show(context, resident, line);
        }
    }

    private static async Task Show(MessageContext context, Resident resident, DirectLine line)
    {
        var mine = (await AllOf(context, resident)).Where(q => q.LineId == line.Id && q.State != QuestionState.Withdrawn);
        var (said, buttons) = (new List<string> { DirectLineFormatter.Announcement(context.Work, line) },
            new List<IReadOnlyList<Button>>());
        foreach (var question in mine)
        {
            said.Add(context.Texts.Say("line.mine", ("n", question.Number), ("text", DirectLineFormatter.Short(question)),
                ("state", context.Texts.Name(question.State))));
            if (question.Open && line.StageAt(context.Now) == LineStage.Asking)
            {
                buttons.Add([Button(context, "button.line-withdraw", "line-withdraw", question.Id, ("n", question.Number))]);
            }
        }

        var asking = line.StageAt(context.Now) == LineStage.Asking;
        context.Reply(new Content(string.Join("\n", said))
        { Buttons = asking ? [[Button(context, "button.line-ask-one", "line-ask", line.Id)], .. buttons] : buttons });
    }

    public IReadOnlyList<string> Verbs { get; } = ["line-ask", "line-withdraw", "line-name"];

    public Task Handle(ResidentPress press) => press.Verb switch
    {
        "line-ask" => asking.Begin(press.MessageContext, press.Resident, press.Id),
        "line-withdraw" => Withdraw(press.MessageContext, press.Resident, press.Id),
        _ => Name(press.MessageContext, press.Resident, press.Id, press.Argument == "yes"),
    };

    private static async Task Withdraw(MessageContext context, Resident resident, long id)
    {
        if (await Own(context, resident, id) is not { } question)
        {
            return;
        }

        if (await context.Store.FindLine(question.LineId) is not { } line || line.StageAt(context.Now) != LineStage.Asking)
        {
            context.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        if (await DirectLineService.Withdraw(context.Work, question) is { } no)
        {
            context.Refuse(no);
            return;
        }

        context.Chosen();
        context.Say("line.withdrawn", ("n", question.Number));
    }

    private static async Task Name(MessageContext context, Resident resident, long id, bool agreed)
    {
        if (await Own(context, resident, id) is { } question)
        {
            DirectLineQuestionDialog.Name(context, question, agreed);
        }
    }

    /// <summary>Asked by whichever of the channels that the resident has joined, by number.</summary>
    private static async Task<IReadOnlyList<DirectLineQuestion>> AllOf(MessageContext context, Resident resident)
    {
        var questions = new List<DirectLineQuestion>();
        foreach (var identity in await context.Store.JoinedWith(resident))
        {
            questions.AddRange(await context.Store.LineQuestionsOf(identity.Id));
        }

        return [.. questions.OrderBy(question => question.Number)];
    }

    private static async Task<DirectLineQuestion?> Own(MessageContext context, Resident resident, long id)
    {
        var question = await context.Store.FindLineQuestion(id);
        if (question is not null && (await context.Store.JoinedWith(resident)).Any(identity => identity.Id == question.ResidentId))
        {
            return question;
        }

        context.Refuse(new Refusal("refusal.not-your-appeal"));
        return null;
    }

    private static Button Button(MessageContext context, string key, string verb, long id,
        params IReadOnlyList<(string Name, object? Value)> args) =>
        new(context.Texts.Say(key, args), $"{verb}:{id}:");
}
