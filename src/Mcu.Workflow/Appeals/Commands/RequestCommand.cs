using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// Asks somebody else for what the answer needs: «/request 17 ЖКХ: когда меняли трубу?». A unit, a post, a colleague, or any body in words.
/// </summary>
internal sealed class RequestCommand(InformationRequests informationRequests) : TextCommandBase
{
    private const int MostName = 120;

    public override string Name => "request";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Route, Right.Execute];

    protected override bool Complete(CommandInvocation invocation) =>
        Parts(invocation.Words) is { Who.Length: > 0 and <= MostName, Question.Length: > 0 };

    protected override async Task<Refusal?> Act(MessageContext context, CommandInvocation invocation)
    {
        var (who, question) = Parts(invocation.Words);
        var (to, no) = await Meant(context, who);
        return no ?? await informationRequests.Ask(context.Work, invocation.Appeal, to!, question, context.Actor);
    }

    protected override async Task Tell(MessageContext context, CommandInvocation invocation)
    {
        var last = (await context.Store.RequestsOf(invocation.Appeal.Id))[^1];
        context.Done(last.Outside ? "done.request-outside" : "done.request", invocation.Appeal, ("n", last.Number),
            ("short", invocation.Appeal.Number), ("to", last.To), ("due", context.Work.Local(last.DueAt)));
    }

    private static (string Who, string Question) Parts(string words) =>
        words.Split(':', 2) is [var who, var question] ? (who.Trim(), question.Trim()) : ("", "");

    /// <summary>What is known by name in the system; else the words themselves name a body outside.</summary>
    private static async Task<(Asked? To, Refusal? No)> Meant(MessageContext context, string words)
    {
        var regulation = context.Municipality.Regulation;
        if (PostFinder.Exactly(regulation, words) is { } post)
        {
            return context.Municipality.DutyRoster.HolderOf(post.Code) is { } holder
                ? (new Asked($"{context.Municipality.NameOfPost(post.Code)} ({holder.Name})", Person: holder), null)
                : (null, new Refusal("refusal.request-vacant", ("post", context.Municipality.NameOfPost(post.Code))));
        }

        if (Body(regulation, words) is { } body)
        {
            return (new Asked(body.Name), null);
        }

        var staff = await context.Store.Staff();
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
        regulation.OutsideBodies.FirstOrDefault(body => new[]
        { body.Code, body.Name, body.ShortName }.Contains(words, StringComparer.OrdinalIgnoreCase));
}
