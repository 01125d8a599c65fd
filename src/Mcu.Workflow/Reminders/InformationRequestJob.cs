using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Reminders;

/// <summary>Tells whoever asked for information, in working hours and once, that the answer is due soon, and that it is late.</summary>
internal sealed class InformationRequestJob(AppealClock clock) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var request in await work.Store.RequestsToTell(work.Now, AtOnce))
        {
            var late = request.TakeLate(work.Now);
            if (await work.Store.FindAppeal(request.AppealId) is { Ended: false } appeal)
            {
                await Tell(work, appeal, request, late ? "request.late" : "request.soon");
            }
        }
    }

    private static async Task Tell(UnitOfWork work, Appeal appeal, InformationRequest request, string key)
    {
        var asker = await work.Store.FindPerson(request.AskedById);
        var text = work.Texts.Say(key, ("number", appeal.FullNumber), ("n", request.Number), ("to", request.To),
            ("due", work.Local(request.DueAt)));
        work.Send(asker is { Active: true }
            ? work.Municipality.ChatOf(asker) : work.Municipality.StaffChat, new Content(text), Priority.Staff, appeal);
        appeal.RecordReminder(text, work.Now);
    }
}
