using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Commands;

/// <summary>Names the topic anew: «/topic 17 люки», or a choice by buttons. While nobody is assigned the dates follow it, and so does the way to whoever routes.</summary>
internal sealed class TopicCommand(Office office, PathDesk path) : StaffCommand
{
    /// <summary>Before the code of the topic that was chosen; without it the button turns a page.</summary>
    private const char Chosen = '=';

    public override string Name => "topic";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Route, Right.Register];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.TopicNamed];

    public override Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Appeal.Ended)
        {
            return Task.FromResult<Refusal?>(new Refusal("refusal.topic-ended", ("number", call.Appeal.FullNumber)));
        }

        if (call.Argument.StartsWith(Chosen))
        {
            return Pressed(turn, call);
        }

        return call.Words.Length == 0 ? Task.FromResult(Offer(turn, call)) : Typed(turn, call);
    }

    private async Task<Refusal?> Pressed(Turn turn, Call call) => turn.Town.Regulation.TopicOf(call.Argument[1..]) is { } topic
        ? await Change(turn, call.Appeal, topic)
        : new Refusal("refusal.old-button");

    private async Task<Refusal?> Typed(Turn turn, Call call)
    {
        var found = turn.Town.Regulation.TopicNamed(call.Words) is { } topic ? [topic] : TopicSearch.Find(turn.Town.InForce, call.Words, TopicMenu.Page);
        switch (found)
        {
            case []:
                return new Refusal("refusal.no-such-topic", ("words", call.Words), ("number", call.Appeal.Number));
            case [var only]:
                return await Change(turn, call.Appeal, only);
            default:
                var text = turn.Texts.Say("topic.which", ("number", call.Appeal.FullNumber));
                turn.Reply(new Content(text) { Buttons = [.. Menu(turn, call.Appeal).Found(found)] }, call.Appeal);
                return null;
        }
    }

    private Refusal? Offer(Turn turn, Call call)
    {
        var guessed = turn.Town.InForce.Topics.Guess(call.Appeal.Text).Where(topic => topic.Code != call.Appeal.Topic);
        var text = turn.Texts.Say("topic.choose", ("number", call.Appeal.FullNumber), ("topic", CardFace.TopicName(turn.Work, call.Appeal.Topic)));
        turn.Reply(new Content(text) { Buttons = Menu(turn, call.Appeal).Of(call.Argument, guessed) }, call.Appeal);
        return null;
    }

    private async Task<Refusal?> Change(Turn turn, Appeal appeal, Topic topic)
    {
        var (due, unit) = (appeal.DueAt, PathPeople.UnitOf(turn.Work, appeal));
        if (await office.NameTopic(turn.Work, appeal, topic, turn.Actor) is { } no)
        {
            return no;
        }

        await path.TopicNamed(turn.Work, appeal, unit);
        var done = appeal.DueAt == due ? "done.topic" : "done.topic-recounted";
        turn.Done(done, appeal, ("topic", CardFace.TopicName(turn.Work, topic.Code)), ("due", turn.Work.Local(appeal.DueAt)));
        turn.Chosen();
        return null;
    }

    private TopicMenu Menu(Turn turn, Appeal appeal) => new(
        turn.Town, turn.Texts, topic => Press(Name, appeal.Id, Chosen + topic.Code), argument => Press(Name, appeal.Id, argument));
}
