using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <summary>«Отправлено»: the proof is kept, and where it was the answer, the appeal is answered now.</summary>
    public async Task<Refusal?> Sent(UnitOfWork work, Appeal appeal, ManualDelivery delivery, string proof,
        IReadOnlyList<FileRef> files, Person me)
    {
        var (told, by) = (ManualDeliveryCard.Proof(work.Texts, proof, files), work.Municipality.ActorOf(me));
        var answers = delivery is { Open: true, Kind: ErrandKind.Answer };
        if ((await StepAssignees.NotTheirs(work, appeal, work.Municipality.PathOf(appeal).Placing, Right.Place, by)
            ?? (answers ? appeal.PlaceAnswer(by, work.Now, ClosesAfter(work, appeal), told) : null)) is { } no)
        {
            return no;
        }

        if (delivery.Do(me, proof, files, work.Now) is { } late)
        {
            return late;
        }

        if (answers)
        {
            await ToControl(work, appeal);
        }
        else
        {
            appeal.Note(work.Texts.Say("history.told-by-hand", ("proof", told)), by, work.Now);
        }

        work.Touch(appeal);
        return null;
    }

    private static TimeSpan ClosesAfter(UnitOfWork work, Appeal appeal) =>
        TimeSpan.FromDays(work.Municipality.RegulationOf(appeal).Routine.AutoCloseDays);
}
