using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// «уволить Иванова»: somebody left, and every way in is closed at once. What they had in hand is named, for others to take over.
/// </summary>
internal sealed class DismissCommand : StaffCommand
{
    public override string Name => "dismiss";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.IsPage && await Named(context, invocation.Filter) is { Active: false } gone)
        {
            await TellLeft(context, gone, invocation.Page);
            return null;
        }

        var words = await StaffReferenceParser.Words(context, invocation, Name);
        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.dismiss");
            return null;
        }

        var named = StaffReferenceParser.Read(context, await context.Store.Staff(), words);
        return named.Person is null || named.After.Length > 0
            ? named.Candidates.Count > 0 ? await named.Ask(context, Name) : new Refusal("refusal.whom-to-dismiss", ("words", words))
            : await Dismiss(context, named.Person);
    }

    private async Task<Refusal?> Dismiss(MessageContext context, Person leaver)
    {
        if (leaver.Id == context.RequireStaff.Id)
        {
            return new Refusal("refusal.dismiss-self");
        }

        Close(context, leaver);
        await TellLeft(context, leaver, 0);
        return null;
    }

    private static async Task<Person?> Named(MessageContext context, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var personId)
        ? await context.Store.FindPerson(personId) : null;

    /// <summary>What they had in hand, with buttons that offer it to others.</summary>
    private async Task TellLeft(MessageContext context, Person leaver, int wanted)
    {
        var left = new AppealQuery(States: Lifecycle.Open, ExecutorIds: [leaver.Id]);
        var (total, formal) = (await context.Store.CountAppeals(left),
            await context.Store.CountAppeals(left with { Kind = AppealKind.Formal }));
        var page = Pages.Within(wanted, total, AppealList.PageSize);
        var appeals = await context.Store.Appeals(left, page * AppealList.PageSize, AppealList.PageSize);
        var part = new AppealList.Part(
            appeals, page, total, leaver.Id.ToString(CultureInfo.InvariantCulture),
            context.Municipality.May(context.RequireStaff, Right.Route) ? "assign" : "card");
        await AppealList.Show(context, Name, part with { Formal = formal }, ("name", leaver.Name), ("total", total - formal));
    }

    /// <summary>
    /// The person stays in the histories; their addresses open nothing any more, and what would be told them is told the staff chat.
    /// </summary>
    private static void Close(MessageContext context, Person leaver)
    {
        (leaver.Active, leaver.Home) = (false, context.Municipality.StaffChat.ToString());
        foreach (var address in leaver.Addresses.ToList())
        {
            context.Store.Remove(address);
        }
    }
}
