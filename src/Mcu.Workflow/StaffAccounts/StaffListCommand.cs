using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// The staff by unit, with roles and what each has in hand; with the word «каналы» the channels and what may be done in them.
/// </summary>
internal sealed class StaffListCommand(ChannelDirectory channels) : StaffCommand
{
    private const int PageSize = 30;

    public override string Name => "staff";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (IsChannels(context, invocation.Words))
        {
            context.Reply(new Content(ChannelRules.List(channels, context.Texts)));
            return null;
        }

        if (invocation.Words.Length > 0)
        {
            context.Say("staff.rest", ("words", invocation.Words));
        }

        var units = context.Municipality.Regulation.Units.Select(unit => unit.Code).ToList();
        var load = await context.Store.OpenByExecutor();
        var staff = (await context.Store.Staff()).OrderBy(p => p.Unit is null ? -1 : units.IndexOf(p.Unit)).ToList();
        var page = Pages.Within(invocation.Page, staff.Count, PageSize);
        var lines = new List<string> { context.Texts.Say("people.head", ("n", staff.Count)) };
        foreach (var unit in staff.Skip(page * PageSize).Take(PageSize).GroupBy(p => p.Unit, StringComparer.Ordinal))
        {
            lines.Add("");
            lines.Add(context.Municipality.NameOfUnit(unit.Key) ?? context.Texts.Say("people.no-unit"));
            lines.AddRange(unit.Select(p => Line(context, p, load.GetValueOrDefault(p.Id))));
        }

        context.Reply(new Content(string.Join("\n", lines)) { Buttons = Pages.Row(Name, null, page, (page + 1) * PageSize < staff.Count) });
        return null;
    }

    /// <summary>Understood in every language, as command words are.</summary>
    private static bool IsChannels(MessageContext context, string words) =>
        Phrasebook.Languages.Any(language => context.Texts.SayIn(language, "legal.word").Split(", ")
        .Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    private static string Line(MessageContext context, Person person, int load)
    {
        var line = context.Texts.Say("people.line", ("name", person.Name), ("role", context.Municipality.TitleOf(person)));
        return load == 0 ? line : context.Texts.Say("people.line-load", ("line", line), ("load", load));
    }
}
