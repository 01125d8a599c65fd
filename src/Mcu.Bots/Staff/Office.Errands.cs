using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>«Отправлено»: the proof is kept, and where it was the answer, the appeal is answered now.</summary>
    public async Task<Refusal?> Sent(Work work, Appeal appeal, Errand errand, string proof, IReadOnlyList<FileRef> files, Person me)
    {
        var (told, by) = (ErrandFace.Proof(work.Texts, proof, files), work.Town.ActorOf(me));
        var answers = errand is { Open: true, Kind: ErrandKind.Answer };
        if ((await PathPeople.NotTheirs(work, appeal, work.Town.PathOf(appeal).Placing, Right.Place, by)
            ?? (answers ? appeal.PlaceAnswer(by, work.Now, ClosesAfter(work, appeal), told) : null)) is { } no)
        {
            return no;
        }

        if (errand.Do(me, proof, files, work.Now) is { } late)
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

    private static TimeSpan ClosesAfter(Work work, Appeal appeal) => TimeSpan.FromDays(work.Town.RegulationOf(appeal).Routine.AutoCloseDays);
}
