using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Clock;

/// <summary>Tells whoever asked for information, in working hours and once, that the answer is due soon, and that it is late.</summary>
internal sealed class RequestRound(AppealClock clock) : IScheduledJob
{
    private const int AtOnce = 200;

    public async Task Run(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var request in await work.Registry.RequestsToTell(work.Now, AtOnce))
        {
            var late = request.TakeLate(work.Now);
            if (await work.Registry.FindAppeal(request.AppealId) is { Ended: false } appeal)
            {
                await Tell(work, appeal, request, late ? "request.late" : "request.soon");
            }
        }
    }

    private static async Task Tell(Work work, Appeal appeal, InformationRequest request, string key)
    {
        var asker = await work.Registry.FindPerson(request.AskedById);
        var text = work.Texts.Say(key, ("number", appeal.FullNumber), ("n", request.Number), ("to", request.To), ("due", work.Local(request.DueAt)));
        work.Send(asker is { Active: true } ? work.Town.ChatOf(asker) : work.Town.StaffChat, new Content(text), Priority.Staff, appeal);
        appeal.RecordReminder(text, work.Now);
    }
}
