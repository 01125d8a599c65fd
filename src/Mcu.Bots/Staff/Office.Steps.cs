using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

/// <summary>Whose step is next, and who gets the card for it.</summary>
internal sealed partial class Office
{
    private async Task BackToWork(Work work, Appeal appeal, Person? executor, string reason)
    {
        if (executor is not null)
        {
            await herald.HeadsHear(work, appeal, executor, "staff.reopened-head", ("name", StaffNames.Shown(work.Texts, executor)), ("reason", reason));
        }

        var (kind, chat, phrase) = appeal.ExecutorId is null || executor is null
            ? (CardKind.Staff, work.Town.StaffChat, "staff.reopened-to-assign")
            : (CardKind.Executor, work.Town.ChatOf(executor), "staff.reopened");
        herald.StaffHear(work, appeal, chat, phrase, ("reason", reason));
        await cards.Open(work, appeal, kind, chat);
        if (kind == CardKind.Staff)
        {
            await ShowToNamed(work, appeal, work.Town.PathOf(appeal).Routing, Right.Route);
        }
    }

    /// <summary>Whoever the regulation names for a step gets the card in their own chat; the staff chat has one in any case.</summary>
    /// <param name="anew">Also to who has its card for a step already, so that they notice.</param>
    public async Task ShowToNamed(Work work, Appeal appeal, PathStep step, Right right, bool anew = true)
    {
        var known = anew ? [] : (await work.Registry.CardsOf(appeal.Id)).Where(card => card.Kind == CardKind.Desk).Select(card => card.Chat).ToHashSet();
        foreach (var person in step.Named ? PathPeople.Acting(work, await PathPeople.Of(work, step, right, appeal)) : [])
        {
            if (!known.Contains(person.Home))
            {
                await cards.Open(work, appeal, CardKind.Desk, person.HomeAddress);
            }
        }
    }
}
