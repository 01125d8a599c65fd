using System.Globalization;
using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«/audit», «/audit Иванова»: who came in and who looked at which appeal, the newest first; in a private talk only.</summary>
internal sealed class AuditCommand(ChannelBook channels) : StaffCommand
{
    public override string Name => "audit";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (turn.In.Chat != turn.Me.HomeAddress)
        {
            return new Refusal("refusal.audit-privately");
        }

        var (person, no) = call.IsPage ? (await Kept(turn, call.Filter), null) : await Whose(turn, call.Words.Trim());
        if (no is not null)
        {
            return no;
        }

        var total = await turn.Registry.AuditCount(person?.Id);
        var page = Pages.Within(call.Page, total, AppealList.PageSize);
        var lines = new List<string> { turn.Texts.Say(total == 0 ? "list.audit-empty" : "list.audit", ("total", total), ("who", person?.Name ?? "")) };
        foreach (var entry in await turn.Registry.AuditLog(person?.Id, page * AppealList.PageSize, AppealList.PageSize))
        {
            lines.Add(await Line(turn, entry));
        }

        var filter = person?.Id.ToString(CultureInfo.InvariantCulture) ?? "";
        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = [.. Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total, filter), .. Ending(turn, person)] });
        return null;
    }

    private IEnumerable<IReadOnlyList<Button>> Ending(Turn turn, Person? person) => person is not null && EndSessionsCommand.Of(person, channels).Count > 0
        ? [[new Button(turn.Texts.Say("button.end-sessions"), Press("end-sessions", argument: person.Id.ToString(CultureInfo.InvariantCulture)))]]
        : [];

    /// <summary>Whose lines the page's button goes on with; null for everybody's.</summary>
    private static async Task<Person?> Kept(Turn turn, string filter) =>
        long.TryParse(filter, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await turn.Registry.FindPerson(id) : null;

    private static async Task<(Person? Person, Refusal? No)> Whose(Turn turn, string words)
    {
        if (words.Length == 0)
        {
            return (null, null);
        }

        var (regulation, staff) = (turn.Town.Regulation, await turn.Registry.Staff());
        return StaffFinder.Find(regulation, staff, words).People is [var person]
            ? (person, null)
            : (null, new Refusal("refusal.no-such-colleague", ("words", words), ("nearest", StaffFinder.Nearest(regulation, staff, words))));
    }

    private static async Task<string> Line(Turn turn, AuditEntry entry)
    {
        var appeal = entry.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        var person = entry.PersonId is { } who ? await turn.Registry.FindPerson(who) : null;
        return turn.Texts.Say(
            appeal is null ? "audit.line" : "audit.line-appeal",
            ("at", turn.Work.Local(entry.At)),
            ("who", person?.Name ?? turn.Texts.Say("audit.nobody")),
            ("what", turn.Texts.Say($"audit.{entry.Action}".ToLowerInvariant())),
            ("number", appeal?.FullNumber ?? ""),
            ("channel", entry.Channel));
    }
}
