using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>«/audit», «/audit Иванова»: who came in and who looked at which appeal, the newest first; in a private talk only.</summary>
internal sealed class AuditCommand(ChannelDirectory channels) : StaffCommand
{
    public override string Name => "audit";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (context.Message.Chat != context.RequireStaff.HomeAddress)
        {
            return new Refusal("refusal.audit-privately");
        }

        var (person, no) = invocation.IsPage
            ? (await Kept(context, invocation.Filter), null) : await Whose(context, invocation.Words.Trim());
        if (no is not null)
        {
            return no;
        }

        var total = await context.Store.AuditCount(person?.Id);
        var page = Pages.Within(invocation.Page, total, AppealList.PageSize);
        var lines = new List<string> {
            context.Texts.Say(total == 0 ? "list.audit-empty" : "list.audit", ("total", total), ("who", person?.Name ?? "")) };
        foreach (var entry in await context.Store.AuditLog(person?.Id, page * AppealList.PageSize, AppealList.PageSize))
        {
            lines.Add(await Line(context, entry));
        }

        var filter = person?.Id.ToString(CultureInfo.InvariantCulture) ?? "";
        context.Reply(new Content(string.Join("\n", lines))
        { Buttons = [.. Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total, filter), .. Ending(context, person)] });
        return null;
    }

    private IEnumerable<IReadOnlyList<Button>> Ending(MessageContext context, Person? person) =>
        person is not null && EndSessionsCommand.Of(person, channels).Count > 0
        ? [[new Button(context.Texts.Say("button.end-sessions"),
        Press("end-sessions", argument: person.Id.ToString(CultureInfo.InvariantCulture)))]]
        : [];

    /// <summary>Whose lines the page's button goes on with; null for everybody's.</summary>
    private static async Task<Person?> Kept(MessageContext context, string filter) =>
        long.TryParse(filter, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await context.Store.FindPerson(id) : null;

    private static async Task<(Person? Person, Refusal? No)> Whose(MessageContext context, string words)
    {
        if (words.Length == 0)
        {
            return (null, null);
        }

        var (regulation, staff) = (context.Municipality.Regulation, await context.Store.Staff());
        return StaffFinder.Find(regulation, staff, words).People is [var person]
            ? (person, null)
            : (null, new Refusal("refusal.no-such-colleague", ("words", words),
            ("nearest", StaffFinder.Nearest(regulation, staff, words))));
    }

    private static async Task<string> Line(MessageContext context, AuditEntry entry)
    {
        var appeal = entry.AppealId is { } id ? await context.Store.FindAppeal(id) : null;
        var person = entry.PersonId is { } who ? await context.Store.FindPerson(who) : null;
        return context.Texts.Say(
            appeal is null ? "audit.line" : "audit.line-appeal",
            ("at", context.Work.Local(entry.At)),
            ("who", person?.Name ?? context.Texts.Say("audit.nobody")),
            ("what", context.Texts.Say($"audit.{entry.Action}".ToLowerInvariant())),
            ("number", appeal?.FullNumber ?? ""),
            ("channel", entry.Channel));
    }
}
