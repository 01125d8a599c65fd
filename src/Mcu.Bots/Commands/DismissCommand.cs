using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

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
        if (call.IsPage && await Named(turn, call.Filter) is { Active: false } gone)
        {
            await TellLeft(turn, gone, call.Page);
            return null;
        }

        var words = await Colleague.Words(turn, call, Name);
        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.dismiss");
            return null;
        }

        var named = Colleague.Read(turn, await turn.Registry.Staff(), words);
        return named.Person is null || named.After.Length > 0
            ? named.Candidates.Count > 0 ? await named.Ask(turn, Name) : new Refusal("refusal.whom-to-dismiss", ("words", words))
            : await Dismiss(turn, named.Person);
    }

    private async Task<Refusal?> Dismiss(Turn turn, Person leaver)
    {
        if (leaver.Id == turn.Me.Id)
        {
            return new Refusal("refusal.dismiss-self");
        }

        Close(turn, leaver);
        await TellLeft(turn, leaver, 0);
        return null;
    }

    private static async Task<Person?> Named(Turn turn, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var personId) ? await turn.Registry.FindPerson(personId) : null;

    /// <summary>What they had in hand, with buttons that offer it to others.</summary>
    private async Task TellLeft(Turn turn, Person leaver, int wanted)
    {
        var left = new AppealQuery(States: Lifecycle.Open, ExecutorIds: [leaver.Id]);
        var (total, formal) = (await turn.Registry.CountAppeals(left), await turn.Registry.CountAppeals(left with { Kind = AppealKind.Formal }));
        var page = Pages.Within(wanted, total, AppealList.PageSize);
        var appeals = await turn.Registry.Appeals(left, page * AppealList.PageSize, AppealList.PageSize);
        var part = new AppealList.Part(
            appeals, page, total, leaver.Id.ToString(CultureInfo.InvariantCulture), turn.Town.May(turn.Me, Right.Route) ? "assign" : "card");
        await AppealList.Show(turn, Name, part with { Formal = formal }, ("name", leaver.Name), ("total", total - formal));
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
