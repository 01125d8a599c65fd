using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>«Другая тема»: a guess, a group and then a topic of it, or a word that is typed.</summary>
internal static class TopicPicker
{
    /// <summary>Words longer than this are a story and not the name of a topic.</summary>
    private const int LongestName = 60;

    /// <returns>Whether there is such a topic.</returns>
    public static bool Choose(MessageContext context, Draft draft, string code)
    {
        if (context.Municipality.Regulation.TopicOf(code) is null)
        {
            return false;
        }

        var before = draft.Topic;
        (draft.Topic, draft.TopicChosen, draft.Step) = (code, true, DraftStep.Summary);
        context.Chosen();
        EmergencyPhoneNotice.Tell(context, draft, before);
        return true;
    }

    /// <param name="argument">Empty for the groups, else what the pressed button carries.</param>
    public static void Offer(MessageContext context, Draft draft, string argument)
    {
        draft.Step = DraftStep.Topic;
        var guessed = context.Municipality.InForce.Topics.Guess(draft.Text).Where(topic => topic.Code != draft.Topic);
        context.Reply(new Content(context.Texts.Say("intake.choose-topic")) { Buttons = Menu(context, draft).Of(argument, guessed) });
    }

    /// <summary>Whether these words may be the name of a topic, where one was asked for.</summary>
    public static bool Asked(Draft draft, IncomingMessage message) =>
        draft.Step == DraftStep.Topic && message is { Files.Count: 0, Place: null, Text.Length: > 0 and <= LongestName, Forwarded: false };

    public static void Search(MessageContext context, Draft draft)
    {
        var menu = Menu(context, draft);
        var found = TopicSearch.Find(context.Municipality.InForce, context.Message.Text, TopicMenu.Page);
        context.Reply(new Content(context.Texts.Say(found.Count > 0 ? "intake.topics-found" : "intake.no-such-topic"))
        {
            Buttons = [.. menu.Found(found), [new Button(context.Texts.Say("button.all-topics"), menu.Open(""))]],
        });
    }

    private static TopicMenu Menu(MessageContext context, Draft draft) =>
        new(context.Municipality, context.Texts, topic => $"topic:{draft.Id}:{topic.Code}", argument => $"topics:{draft.Id}:{argument}");
}
