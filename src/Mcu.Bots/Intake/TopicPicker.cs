using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>«Другая тема»: a guess, a group and then a topic of it, or a word that is typed.</summary>
internal static class TopicPicker
{
    /// <summary>Words longer than this are a story and not the name of a topic.</summary>
    private const int LongestName = 60;

    /// <returns>Whether there is such a topic.</returns>
    public static bool Choose(Turn turn, Draft draft, string code)
    {
        if (turn.Town.Regulation.TopicOf(code) is null)
        {
            return false;
        }

        var before = draft.Topic;
        (draft.Topic, draft.TopicChosen, draft.Step) = (code, true, DraftStep.Summary);
        turn.Chosen();
        EmergencyNote.Tell(turn, draft, before);
        return true;
    }

    /// <param name="argument">Empty for the groups, else what the pressed button carries.</param>
    public static void Offer(Turn turn, Draft draft, string argument)
    {
        draft.Step = DraftStep.Topic;
        var guessed = turn.Town.InForce.Topics.Guess(draft.Text).Where(topic => topic.Code != draft.Topic);
        turn.Reply(new Content(turn.Texts.Say("intake.choose-topic")) { Buttons = Menu(turn, draft).Of(argument, guessed) });
    }

    /// <summary>Whether these words may be the name of a topic, where one was asked for.</summary>
    public static bool Asked(Draft draft, Incoming incoming) =>
        draft.Step == DraftStep.Topic && incoming is { Files.Count: 0, Place: null, Text.Length: > 0 and <= LongestName, Forwarded: false };

    public static void Search(Turn turn, Draft draft)
    {
        var menu = Menu(turn, draft);
        var found = TopicSearch.Find(turn.Town.InForce, turn.In.Text, TopicMenu.Page);
        turn.Reply(new Content(turn.Texts.Say(found.Count > 0 ? "intake.topics-found" : "intake.no-such-topic"))
        {
            Buttons = [.. menu.Found(found), [new Button(turn.Texts.Say("button.all-topics"), menu.Open(""))]],
        });
    }

    private static TopicMenu Menu(Turn turn, Draft draft) =>
        new(turn.Town, turn.Texts, topic => $"topic:{draft.Id}:{topic.Code}", argument => $"topics:{draft.Id}:{argument}");
}
