using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>«Отправить»: the draft becomes an appeal with a number and a date, the staff get its card.</summary>
internal sealed class DraftSubmission(AppealClock clock, AppealRegistration book, AppealCards appealCards, SummaryCard summary,
    DuplicateMatcher duplicateMatcher)
{
    /// <summary>A date so far ahead is named with its year.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromDays(300);

    public async Task Register(MessageContext context, Resident resident, Draft draft)
    {
        var appeal = await Enter(context, resident, draft);
        if (draft.ChoseMessage)
        {
            appeal.RecordChoice(context.Now);
        }

        var asks = DraftRequirements.Asks(draft);
        foreach (var message in draft.Messages)
        {
            (message.AppealId, message.DraftId) = (appeal.Id, null);
        }

        await summary.Finish(context, draft, context.Texts.Say("summary.sent", ("text", appeal.Text)));
        context.Store.Remove(draft);
        await duplicateMatcher.Adopt(context.Work, appeal, draft.Id, resident);
        await context.Work.SendOnce($"{appeal.Id}:registered", context.Message.Chat, Receipt(context, asks, appeal),
            Priority.Resident, appeal);
        await ResidentNames.AskOnce(context, resident, appeal);
        await appealCards.Open(context.Work, appeal, CardKind.Staff, context.Municipality.StaffChat);
    }

    private Task<Appeal> Enter(MessageContext context, Resident resident, Draft draft)
    {
        var (deadline, term) = clock.ForNew(new AppealFacts(context.Message.From.Channel, draft.Topic)
        { Important = draft.Urgent }, context.Now);
        var wanted = new NewAppeal
        {
            ResidentId = resident.Id,
            Source = context.Message.From.Channel,
            Topic = draft.Topic,
            PlaceText = draft.PlaceText,
            Place = draft.Place,
            Text = draft.Text,
            Files = draft.Files.Count,
            Urgent = draft.Urgent,
            From = context.Now,
            Deadline = deadline,
            Term = term,
        };
        return book.Register(context.Work, wanted, Actor.Resident);
    }

    /// <summary>
    /// The number, the date, and plainly that this is no formal appeal, with where to file one. Of danger no date is named: the staff hear
    /// of it at once, and whoever has not called yet is told the number again.
    /// </summary>
    private static Content Receipt(MessageContext context, bool asks, Appeal appeal)
    {
        var texts = context.Texts;
        var promise = EmergencyPhoneNotice.Reminder(context, appeal.Urgent, appeal.Topic) is { } call
            ? texts.Say("resident.registered-danger", ("number", appeal.FullNumber), ("call", call))
            : texts.Say(appeal.DueAt - context.Now > Far
            ? "resident.registered-far" : "resident.registered", ("number", appeal.FullNumber), ("due", context.Work.Local(appeal.DueAt)));
        promise = !appeal.Urgent && asks ? texts.Say("resident.registered-question", ("number", appeal.FullNumber)) : promise;
        return new Content($"{promise.TrimEnd()}\n\n{texts.Say("resident.not-formal")}")
        {
            Buttons =
            [
                [new Button(texts.Say("button.how-goes"), $"status:{appeal.Id}:"),
                    new Button(texts.Say("button.add"), $"add:{appeal.Id}:")],
                [new Button(texts.Say("button.file-formal"), "official::")],
            ],
        };
    }
}
