using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// The regional centre is to know who holds certain posts. The program writes to nobody outside: it reminds whoever leads the municipal
/// centre, once for each change.
/// </summary>
internal static class AppointmentReports
{
    public static async Task Remind(UnitOfWork work, string code, Person? holder)
    {
        if (work.Municipality.Regulation.PostOf(code) is not { Reported: true })
        {
            return;
        }

        var text = holder is null
            ? work.Texts.Say("duty.report-vacant", ("post", work.Municipality.NameOfPost(code)))
            : work.Texts.Say("duty.report", ("post", work.Municipality.NameOfPost(code)), ("name", holder.Name));
        foreach (var head in work.Municipality.Having(Right.LeadMcu, await work.Store.Staff()))
        {
            work.SendInTime(work.Municipality.ChatOf(head), new Content(text), Priority.Staff);
        }
    }
}
