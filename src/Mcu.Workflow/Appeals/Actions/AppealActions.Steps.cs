using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>Whose step is next, and who gets the card for it.</summary>
internal sealed partial class AppealActions
{
    private async Task BackToWork(UnitOfWork work, Appeal appeal, Person? executor, string reason)
    {
        if (executor is not null)
        {
            await notifier.NotifyHeads(work, appeal, executor, "staff.reopened-head", ("name", StaffNames.Shown(work.Texts, executor)),
                ("reason", reason));
        }

        var (kind, chat, phrase) = appeal.ExecutorId is null || executor is null
            ? (CardKind.Staff, work.Municipality.StaffChat, "staff.reopened-to-assign")
            : (CardKind.Executor, work.Municipality.ChatOf(executor), "staff.reopened");
        notifier.NotifyStaff(work, appeal, chat, phrase, ("reason", reason));
        await appealCards.Open(work, appeal, kind, chat);
        if (kind == CardKind.Staff)
        {
            await ShowToNamed(work, appeal, work.Municipality.PathOf(appeal).Routing, Right.Route);
        }
    }

    /// <summary>Whoever the regulation names for a step gets the card in their own chat; the staff chat has one in any case.</summary>
    /// <param name="anew">Also to who has its card for a step already, so that they notice.</param>
    public async Task ShowToNamed(UnitOfWork work, Appeal appeal, WorkflowStep step, Right right, bool anew = true)
    {
        var known = anew ? [] : (await work.Store.CardsOf(appeal.Id)).Where(card => card.Kind == CardKind.Desk)
            .Select(card => card.Chat).ToHashSet();
        foreach (var person in step.Named ? StepAssignees.Acting(work, await StepAssignees.Of(work, step, right, appeal)) : [])
        {
            if (!known.Contains(person.Home))
            {
                await appealCards.Open(work, appeal, CardKind.Desk, person.HomeAddress);
            }
        }
    }
}
