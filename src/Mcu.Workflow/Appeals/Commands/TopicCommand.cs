using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// Names the topic anew: «/topic 17 люки», or a choice by buttons. While nobody is assigned the dates follow it, and so does the way to
/// whoever routes.
/// </summary>
internal sealed class TopicCommand(AppealActions appealActions, AppealRouting path) : StaffCommand
{
    /// <summary>Before the code of the topic that was chosen; without it the button turns a page.</summary>
    private const char Chosen = '=';

    public override string Name => "topic";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Route, Right.Register];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.TopicNamed];

    public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Appeal.Ended)
        {
            return Task.FromResult<Refusal?>(new Refusal("refusal.topic-ended", ("number", invocation.Appeal.FullNumber)));
        }

        if (invocation.Argument.StartsWith(Chosen))
        {
            return Pressed(context, invocation);
        }

        return invocation.Words.Length == 0 ? Task.FromResult(Offer(context, invocation)) : Typed(context, invocation);
    }

    private async Task<Refusal?> Pressed(MessageContext context, CommandInvocation invocation) =>
        context.Municipality.Regulation.TopicOf(invocation.Argument[1..]) is { } topic
        ? await Change(context, invocation.Appeal, topic)
        : new Refusal("refusal.old-button");

    private async Task<Refusal?> Typed(MessageContext context, CommandInvocation invocation)
    {
        var found = context.Municipality.Regulation.TopicNamed(invocation.Words) is { } topic
            ? [topic] : TopicSearch.Find(context.Municipality.InForce, invocation.Words, TopicMenu.Page);
        switch (found)
        {
            case []:
                return new Refusal("refusal.no-such-topic", ("words", invocation.Words), ("number", invocation.Appeal.Number));
            case [var only]:
                return await Change(context, invocation.Appeal, only);
            default:
                var text = context.Texts.Say("topic.which", ("number", invocation.Appeal.FullNumber));
                context.Reply(new Content(text) { Buttons = [.. Menu(context, invocation.Appeal).Found(found)] }, invocation.Appeal);
                return null;
        }
    }

    private Refusal? Offer(MessageContext context, CommandInvocation invocation)
    {
        var guessed = context.Municipality.InForce.Topics.Guess(invocation.Appeal.Text)
            .Where(topic => topic.Code != invocation.Appeal.Topic);
        var text = context.Texts.Say("topic.choose", ("number", invocation.Appeal.FullNumber),
            ("topic", CardView.TopicName(context.Work, invocation.Appeal.Topic)));
        context.Reply(new Content(text) { Buttons = Menu(context, invocation.Appeal).Of(invocation.Argument, guessed) }, invocation.Appeal);
        return null;
    }

    private async Task<Refusal?> Change(MessageContext context, Appeal appeal, Topic topic)
    {
        var (due, unit) = (appeal.DueAt, StepAssignees.UnitOf(context.Work, appeal));
        if (await appealActions.NameTopic(context.Work, appeal, topic, context.Actor) is { } no)
        {
            return no;
        }

        await path.TopicNamed(context.Work, appeal, unit);
        var done = appeal.DueAt == due ? "done.topic" : "done.topic-recounted";
        context.Done(done, appeal, ("topic", CardView.TopicName(context.Work, topic.Code)), ("due", context.Work.Local(appeal.DueAt)));
        context.Chosen();
        return null;
    }

    private TopicMenu Menu(MessageContext context, Appeal appeal) => new(
        context.Municipality, context.Texts, topic => Press(Name, appeal.Id, Chosen + topic.Code),
        argument => Press(Name, appeal.Id, argument));
}
