using System.Text;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Residents;

/// <summary>What was understood, to be sent or changed: the last look of the resident at their own words.</summary>
internal sealed class SummaryCard
{
    private const int MostText = 3000;
    private const int MostGuesses = 3;

    /// <summary>A new summary below what was just said; the earlier one keeps its words and loses its buttons.</summary>
    public async Task Open(MessageContext context, Draft draft)
    {
        if (await context.Store.CardOfDraft(draft.Id) is { } old)
        {
            context.Store.Remove(old);
            if (old.MessageId is { } shown)
            {
                context.Work.Write(OutboxKind.Edit, context.Message.Chat, new Content(""), Priority.Digest, row => row.Regarding = shown);
            }
        }

        var card = new Card
        {
            Id = context.Municipality.Ids.Next(),
            Kind = CardKind.Summary,
            Chat = context.Message.Chat.ToString(),
            DraftId = draft.Id,
            CreatedAt = context.Now,
        };
        context.Store.Add(card);
        AppealCards.Show(context.Work, card, Face(context, draft), Priority.Resident);
    }

    /// <summary>Edits the summary in place: more parts of an album, another topic.</summary>
    public async Task Refresh(MessageContext context, Draft draft)
    {
        if (await context.Store.CardOfDraft(draft.Id) is { } card)
        {
            AppealCards.Show(context.Work, card, Face(context, draft), Priority.Resident);
        }
        else
        {
            await Open(context, draft);
        }
    }

    /// <summary>«Изменить»: the words, the place, the topic, or the way that it is to go.</summary>
    public static void OfferEdits(MessageContext context, Draft draft)
    {
        var texts = context.Texts;
        var guesses = context.Municipality.InForce.Topics.Guess(draft.Text).Where(t => t.Code != draft.Topic)
            .Take(draft.TopicChosen ? 0 : MostGuesses);
        context.Reply(new Content(texts.Say("intake.what-to-edit"))
        {
            Buttons =
            [
                [new Button(texts.Say("button.edit-text"), $"edit-text:{draft.Id}:"),
                    new Button(texts.Say("button.edit-place"), $"edit-place:{draft.Id}:")],
                .. guesses.Select(guess => new[]
                    { new Button(context.Municipality.NameOfTopic(guess.Code) ?? guess.Name, $"topic:{draft.Id}:{guess.Code}") }),
                [new Button(texts.Say("button.other-topic"), $"topics:{draft.Id}:")],
                [FormalAppealChoice.Wanted(context)],
            ],
        });
    }

    /// <summary>Takes the buttons away when the draft was sent or cancelled.</summary>
    public async Task Finish(MessageContext context, Draft draft, string words)
    {
        if (await context.Store.CardOfDraft(draft.Id) is { } card)
        {
            AppealCards.Show(context.Work, card, new Content(words), Priority.Resident);
            card.DraftId = null;
        }
    }

    private static string Topic(MessageContext context, Draft draft) => context.Texts.Say("summary.topic",
        ("topic", context.Municipality.NameOfTopic(draft.Topic) ?? context.Texts.Say("summary.topic-unknown")));

    private static string Place(Phrasebook texts, Draft draft) => texts.Say("summary.place",
        ("place", draft.PlaceText ?? texts.Say(draft.Place is null ? "summary.no-place" : "summary.place-on-map")));

    private static Content Face(MessageContext context, Draft draft)
    {
        var texts = context.Texts;
        var text = new StringBuilder(texts.Say("summary.head")).AppendLine().AppendLine();
        text.AppendLine(Excerpt.Of(draft.Text.Length > 0 ? draft.Text : texts.Say("summary.no-words"), MostText)).AppendLine();
        text.AppendLine(Topic(context, draft));
        if (TopicLines.Season(context.Work, draft.Topic, "summary.season") is { } season)
        {
            text.AppendLine(season);
        }

        text.Append(Place(texts, draft));
        if (draft.Files is { Count: > 0 } files)
        {
            text.AppendLine().Append(texts.Say("summary.files", ("n", files.Count)));
        }

        var formal = FormalAppealChoice.MayBeMeant(context, draft);
        if (formal)
        {
            text.AppendLine().AppendLine().Append(texts.Say("formal.heard"));
        }

        if (EmergencyPhoneNotice.Reminder(context, draft.Urgent, draft.Topic) is { } call)
        {
            text.AppendLine().AppendLine().Append(call);
        }

        return new Content(text.ToString()) { Buttons = Buttons(context, draft, formal) };
    }

    private static List<IReadOnlyList<Button>> Buttons(MessageContext context, Draft draft, bool formal)
    {
        var rows = new List<IReadOnlyList<Button>>
        {
            new[] { formal
                ? FormalAppealChoice.AsMessage(context, draft) : new Button(context.Texts.Say("button.send"), $"send:{draft.Id}:") },
            new[] { new Button(context.Texts.Say("button.edit"), $"edit:{draft.Id}:"),
                new Button(context.Texts.Say("button.cancel"), $"cancel:{draft.Id}:") },
        };
        return formal ? [.. rows, [FormalAppealChoice.Wanted(context)]] : rows;
    }
}
