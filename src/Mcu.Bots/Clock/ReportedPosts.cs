using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Clock;

/// <summary>
/// The regional centre is to know who holds certain posts. The program writes to nobody outside: it reminds whoever leads the municipal
/// centre, once for each change.
/// </summary>
internal static class ReportedPosts
{
    public static async Task Remind(Work work, string code, Person? holder)
    {
        if (work.Town.Regulation.PostOf(code) is not { Reported: true })
        {
            return;
        }

        var text = holder is null
            ? work.Texts.Say("duty.report-vacant", ("post", work.Town.NameOfPost(code)))
            : work.Texts.Say("duty.report", ("post", work.Town.NameOfPost(code)), ("name", holder.Name));
        foreach (var head in work.Town.Having(Right.LeadMcu, await work.Registry.Staff()))
        {
            work.SendInTime(work.Town.ChatOf(head), new Content(text), Priority.Staff);
        }
    }
}
