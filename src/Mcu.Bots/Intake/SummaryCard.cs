using System.Text;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>What was understood, to be sent or changed: the last look of the resident at their own words.</summary>
internal sealed class SummaryCard
{
    private const int MostText = 3000;
    private const int MostGuesses = 3;

    /// <summary>A new summary below what was just said; the earlier one keeps its words and loses its buttons.</summary>
    public async Task Open(Turn turn, Draft draft)
    {
        if (await turn.Registry.CardOfDraft(draft.Id) is { } old)
        {
            turn.Registry.Remove(old);
            if (old.MessageId is { } shown)
            {
                turn.Work.Write(OutboxKind.Edit, turn.In.Chat, new Content(""), Priority.Digest, row => row.Regarding = shown);
            }
        }

        var card = new Card
        {
            Id = turn.Town.Ids.Next(),
            Kind = CardKind.Summary,
            Chat = turn.In.Chat.ToString(),
            DraftId = draft.Id,
            CreatedAt = turn.Now,
        };
        turn.Registry.Add(card);
        Cards.Show(turn.Work, card, Face(turn, draft), Priority.Resident);
    }

    /// <summary>Edits the summary in place: more parts of an album, another topic.</summary>
    public async Task Refresh(Turn turn, Draft draft)
    {
        if (await turn.Registry.CardOfDraft(draft.Id) is { } card)
        {
            Cards.Show(turn.Work, card, Face(turn, draft), Priority.Resident);
        }
        else
        {
            await Open(turn, draft);
        }
    }

    /// <summary>«Изменить»: the words, the place, the topic, or the way that it is to go.</summary>
    public static void OfferEdits(Turn turn, Draft draft)
    {
        var texts = turn.Texts;
        var guesses = turn.Town.InForce.Topics.Guess(draft.Text).Where(t => t.Code != draft.Topic).Take(draft.TopicChosen ? 0 : MostGuesses);
        turn.Reply(new Content(texts.Say("intake.what-to-edit"))
        {
            Buttons =
            [
                [new Button(texts.Say("button.edit-text"), $"edit-text:{draft.Id}:"), new Button(texts.Say("button.edit-place"), $"edit-place:{draft.Id}:")],
                .. guesses.Select(guess => new[] { new Button(turn.Town.NameOfTopic(guess.Code) ?? guess.Name, $"topic:{draft.Id}:{guess.Code}") }),
                [new Button(texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
                [FormalFork.Wanted(turn)],
            ],
        });
    }

    /// <summary>Takes the buttons away when the draft was sent or cancelled.</summary>
    public async Task Finish(Turn turn, Draft draft, string words)
    {
        if (await turn.Registry.CardOfDraft(draft.Id) is { } card)
        {
            Cards.Show(turn.Work, card, new Content(words), Priority.Resident);
            card.DraftId = null;
        }
    }

    private static Content Face(Turn turn, Draft draft)
    {
        var texts = turn.Texts;
        var text = new StringBuilder(texts.Say("summary.head")).AppendLine().AppendLine();
        text.AppendLine(Excerpt.Of(draft.Text.Length > 0 ? draft.Text : texts.Say("summary.no-words"), MostText)).AppendLine();
        text.AppendLine(texts.Say("summary.topic", ("topic", turn.Town.NameOfTopic(draft.Topic) ?? texts.Say("summary.topic-unknown"))));
        if (TopicMarks.Season(turn.Work, draft.Topic, "summary.season") is { } season)
        {
            text.AppendLine(season);
        }

        text.Append(texts.Say("summary.place", ("place", draft.PlaceText ?? texts.Say(draft.Place is null ? "summary.no-place" : "summary.place-on-map"))));
        if (draft.Files is { Count: > 0 } files)
        {
            text.AppendLine().Append(texts.Say("summary.files", ("n", files.Count)));
        }

        var formal = FormalFork.MayBeMeant(turn, draft);
        if (formal)
        {
            text.AppendLine().AppendLine().Append(texts.Say("formal.heard"));
        }

        if (EmergencyNote.Reminder(turn, draft.Urgent, draft.Topic) is { } call)
        {
            text.AppendLine().AppendLine().Append(call);
        }

        return new Content(text.ToString()) { Buttons = Buttons(turn, draft, formal) };
    }

    private static List<IReadOnlyList<Button>> Buttons(Turn turn, Draft draft, bool formal)
    {
        var rows = new List<IReadOnlyList<Button>>
        {
            new[] { formal ? FormalFork.AsMessage(turn, draft) : new Button(turn.Texts.Say("button.send"), $"send:{draft.Id}:") },
            new[] { new Button(turn.Texts.Say("button.edit"), $"edit:{draft.Id}:"), new Button(turn.Texts.Say("button.cancel"), $"cancel:{draft.Id}:") },
        };
        return formal ? [.. rows, [FormalFork.Wanted(turn)]] : rows;
    }
}
