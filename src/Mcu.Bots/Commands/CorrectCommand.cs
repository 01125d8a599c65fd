using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>«/correct 17 тема Ямы», «/correct 17 место ул. Ленина, 7»: before anybody is assigned. Where several topics are meant, they are offered.</summary>
internal sealed class CorrectCommand(PathDesk path) : WordyCommand
{
    private const int MostOffered = 6;

    public override string Name => "correct";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Register, Right.Route];

    /// <summary>A pressed button carries the topic's code.</summary>
    protected override bool Complete(Call call) => base.Complete(call) || call.Argument.Length > 0;

    protected override async Task<Refusal?> Act(Turn turn, Call call)
    {
        if (turn.Town.Regulation.TopicOf(call.Argument) is { } pressed)
        {
            turn.Chosen();
            return await path.Correct(turn.Work, call.Appeal, pressed, null, turn.Actor);
        }

        var (what, value) = call.Words.Split(' ', 2) is [var first, var rest] ? (first.TrimEnd(':'), rest.Trim()) : ("", "");
        return Is(turn, what, "place") ? await path.Correct(turn.Work, call.Appeal, null, value, turn.Actor)
            : Is(turn, what, "topic") ? await Topic(turn, call, value)
            : new Refusal("refusal.correct-what");
    }

    private async Task<Refusal?> Topic(Turn turn, Call call, string name)
    {
        var topics = Meant(turn, name);
        return topics.Count == 1 ? await path.Correct(turn.Work, call.Appeal, topics[0], null, turn.Actor)
            : topics.Count == 0 ? new Refusal("refusal.no-such-topic", ("words", name), ("number", call.Appeal.Number))
            : Offer(turn, call, topics);
    }

    private static IReadOnlyList<Topic> Meant(Turn turn, string name)
    {
        var regulation = turn.Town.Regulation;
        if (regulation.TopicNamed(name) is { } exactly)
        {
            return [exactly];
        }

        var part = regulation.Topics.Where(topic => topic.Name.Contains(name, StringComparison.CurrentCultureIgnoreCase)).Take(MostOffered).ToList();
        return part.Count > 0 ? part : turn.Town.InForce.Topics.Guess(name, MostOffered);
    }

    /// <summary>Nothing is done yet: the choice comes by a button.</summary>
    private static Refusal? Offer(Turn turn, Call call, IReadOnlyList<Topic> topics)
    {
        turn.Reply(
            new Content(turn.Texts.Say("correct.which", ("number", call.Appeal.FullNumber)))
            {
                Buttons = [.. topics.Select(topic => (IReadOnlyList<Button>)[new Button(turn.Town.NameOfTopic(topic.Code) ?? topic.Name, Press("correct", call.Appeal.Id, topic.Code))])],
            },
            call.Appeal);
        return null;
    }

    private static bool Is(Turn turn, string word, string key) =>
        turn.Texts.Say($"correct.{key}").Split(", ").Contains(word, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>Where topics were offered, it is not done.</summary>
    protected override Task Tell(Turn turn, Call call)
    {
        if (turn.Work.Touched.Contains(call.Appeal))
        {
            turn.Done("done.correct", call.Appeal);
        }

        return Task.CompletedTask;
    }
}
