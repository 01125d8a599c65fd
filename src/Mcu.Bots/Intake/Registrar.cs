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
    public async Task Register(Turn turn, Resident resident, Draft draft)
    {
        var appeal = await Enter(turn, resident, draft);
        if (draft.ChoseMessage)
        {
            appeal.RecordChoice(turn.Now);
        }

        foreach (var message in draft.Messages)
        {
            (message.AppealId, message.DraftId) = (appeal.Id, null);
        }

        await summary.Finish(turn, draft, turn.Texts.Say("summary.sent", ("number", appeal.FullNumber), ("text", appeal.Text)));
        turn.Registry.Remove(draft);
        await twins.Adopt(turn.Work, appeal, draft.Id, resident);
        await turn.Work.SendOnce($"{appeal.Id}:registered", turn.In.Chat, Receipt(turn, appeal), Priority.Resident, appeal);
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

    /// <summary>The number, the date, and plainly that this is a message and not a formal appeal under 59-ФЗ, with where to file one.</summary>
    private static Content Receipt(Turn turn, Appeal appeal) => new(turn.Texts.Say(
        "resident.registered",
        ("number", appeal.FullNumber),
        ("short", appeal.Number),
        ("due", turn.Work.Local(appeal.DueAt)),
        ("formal", turn.Town.Regulation.FormalAppeal.In(turn.Texts.Language))));
}
