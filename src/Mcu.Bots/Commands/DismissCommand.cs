using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«уволить Иванова»: somebody left, and every door closes at once. What they had in hand is named, for others to take over.</summary>
internal sealed class DismissCommand : StaffCommand
{
    public override string Name => "dismiss";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.dismiss");
            return null;
        }

        var staff = await turn.Registry.Staff();
        if (StaffFinder.Find(turn.Town.Regulation, staff, call.Words).People is not [var leaver])
        {
            return new Refusal("refusal.whom-to-dismiss", ("words", call.Words));
        }

        if (leaver.Id == turn.Me.Id)
        {
            return new Refusal("refusal.dismiss-self");
        }

        var left = (await turn.Registry.OpenByExecutor()).GetValueOrDefault(leaver.Id);
        Close(turn, leaver);
        turn.Reply(new Content(turn.Texts.Say(left == 0 ? "done.dismissed" : "done.dismissed-load", ("name", leaver.Name), ("load", left))));
        return null;
    }

    /// <summary>The person stays in the histories; their addresses open nothing any more, and what would be told them is told the staff chat.</summary>
    private static void Close(Turn turn, Person leaver)
    {
        (leaver.Active, leaver.Home) = (false, turn.Town.StaffChat.ToString());
        foreach (var address in leaver.Addresses.ToList())
        {
            turn.Registry.Remove(address);
        }
    }
}
