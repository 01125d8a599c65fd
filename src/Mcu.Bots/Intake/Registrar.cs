using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>«Отправить»: the draft becomes an appeal with a number and a date, the staff get its card.</summary>
internal sealed class Registrar(AppealClock clock, AppealBook book, Cards cards, SummaryCard summary, Twins twins)
{
    /// <summary>A date so far ahead is named with its year.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromDays(300);

    public async Task Register(Turn turn, Resident resident, Draft draft)
    {
        var appeal = await Enter(turn, resident, draft);
        if (draft.ChoseMessage)
        {
            appeal.RecordChoice(turn.Now);
        }

        var asks = Missing.Asks(draft);
        foreach (var message in draft.Messages)
        {
            (message.AppealId, message.DraftId) = (appeal.Id, null);
        }

        await summary.Finish(turn, draft, turn.Texts.Say("summary.sent", ("text", appeal.Text)));
        turn.Registry.Remove(draft);
        await twins.Adopt(turn.Work, appeal, draft.Id, resident);
        await turn.Work.SendOnce($"{appeal.Id}:registered", turn.In.Chat, Receipt(turn, asks, appeal), Priority.Resident, appeal);
        await ResidentNames.AskOnce(turn, resident, appeal);
        await cards.Open(turn.Work, appeal, CardKind.Staff, turn.Town.StaffChat);
    }

    private Task<Appeal> Enter(Turn turn, Resident resident, Draft draft)
    {
        var (deadline, term) = clock.ForNew(new AppealFacts(turn.In.From.Channel, draft.Topic) { Important = draft.Urgent }, turn.Now);
        var wanted = new NewAppeal
        {
            ResidentId = resident.Id,
            Source = turn.In.From.Channel,
            Topic = draft.Topic,
            PlaceText = draft.PlaceText,
            Place = draft.Place,
            Text = draft.Text,
            Files = draft.Files.Count,
            Urgent = draft.Urgent,
            From = turn.Now,
            Deadline = deadline,
            Term = term,
        };
        return book.Enter(turn.Work, wanted, Actor.Resident);
    }

    /// <summary>
    /// The number, the date, and plainly that this is no formal appeal, with where to file one. Of danger no date is named: the staff hear of it at
    /// once, and whoever has not called yet is told the number again.
    /// </summary>
    private static Content Receipt(Turn turn, bool asks, Appeal appeal)
    {
        var texts = turn.Texts;
        var promise = EmergencyNote.Reminder(turn, appeal.Urgent, appeal.Topic) is { } call
            ? texts.Say("resident.registered-danger", ("number", appeal.FullNumber), ("call", call))
            : texts.Say(appeal.DueAt - turn.Now > Far ? "resident.registered-far" : "resident.registered", ("number", appeal.FullNumber), ("due", turn.Work.Local(appeal.DueAt)));
        promise = !appeal.Urgent && asks ? texts.Say("resident.registered-question", ("number", appeal.FullNumber)) : promise;
        return new Content($"{promise.TrimEnd()}\n\n{texts.Say("resident.not-formal")}")
        {
            Buttons =
            [
                [new Button(texts.Say("button.how-goes"), $"status:{appeal.Id}:"), new Button(texts.Say("button.add"), $"add:{appeal.Id}:")],
                [new Button(texts.Say("button.file-formal"), "official::")],
            ],
        };
    }
}
