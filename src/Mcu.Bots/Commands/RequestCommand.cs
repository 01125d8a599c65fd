using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>Asks somebody else for what the answer needs: «/request 17 ЖКХ: когда меняли трубу?». A unit, a post, a colleague, or any body in words.</summary>
internal sealed class RequestCommand(Requests requests) : WordyCommand
{
    private const int MostName = 120;

    public override string Name => "request";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Route, Right.Execute];

    protected override bool Complete(Call call) => Parts(call.Words) is { Who.Length: > 0 and <= MostName, Question.Length: > 0 };

    protected override async Task<Refusal?> Act(Turn turn, Call call)
    {
        var (who, question) = Parts(call.Words);
        var (to, no) = await Meant(turn, who);
        return no ?? await requests.Ask(turn.Work, call.Appeal, to!, question, turn.Actor);
    }

    protected override async Task Tell(Turn turn, Call call)
    {
        var last = (await turn.Registry.RequestsOf(call.Appeal.Id))[^1];
        turn.Done(last.Outside ? "done.request-outside" : "done.request", call.Appeal, ("n", last.Number), ("short", call.Appeal.Number), ("to", last.To), ("due", turn.Work.Local(last.DueAt)));
    }

    private static (string Who, string Question) Parts(string words) =>
        words.Split(':', 2) is [var who, var question] ? (who.Trim(), question.Trim()) : ("", "");

    /// <summary>What is known by name in the system; else the words themselves name a body outside.</summary>
    private static async Task<(Asked? To, Refusal? No)> Meant(Turn turn, string words)
    {
        var regulation = turn.Town.Regulation;
        if (PostFinder.Exactly(regulation, words) is { } post)
        {
            return turn.Town.Duties.HolderOf(post.Code) is { } holder
                ? (new Asked($"{turn.Town.NameOfPost(post.Code)} ({holder.Name})", Person: holder), null)
                : (null, new Refusal("refusal.request-vacant", ("post", turn.Town.NameOfPost(post.Code))));
        }

        if (Body(regulation, words) is { } body)
        {
            return (new Asked(body.Name), null);
        }

        var staff = await turn.Registry.Staff();
        var found = StaffFinder.Find(regulation, staff, words);
        return found switch
        {
            { Unit: { } unit } => (new Asked(unit.Name, unit.Code), null),
            { People: [var one] } => (new Asked(one.Name, Person: one), null),
            { People: [_, ..] many } => Several(many),
            { Maybe: [_, ..] many } => Unsure(words, many),
            _ => StaffFinder.Alike(staff, words) is [_, ..] many ? Unsure(words, many) : (new Asked(words), null),
        };
    }

    private static (Asked? To, Refusal? No) Several(IReadOnlyList<Person> people) =>
        (null, new Refusal("refusal.request-several", ("names", Names(people))));

    private static (Asked? To, Refusal? No) Unsure(string words, IReadOnlyList<Person> people) =>
        (null, new Refusal("refusal.target-unsure", ("words", words), ("names", Names(people))));

    private static string Names(IEnumerable<Person> people) => string.Join(", ", people.Select(person => person.Name));

    private static Organisation? Body(Regulation regulation, string words) =>
        regulation.OutsideBodies.FirstOrDefault(body => new[] { body.Code, body.Name, body.ShortName }.Contains(words, StringComparer.OrdinalIgnoreCase));
}
