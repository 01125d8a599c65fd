using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>The staff by unit, with roles and what each has in hand; with the word «каналы» the channels and what may be done in them.</summary>
internal sealed class StaffListCommand(ChannelBook channels) : StaffCommand
{
    private const int PageSize = 30;

    public override string Name => "staff";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (IsChannels(turn, call.Words))
        {
            turn.Reply(new Content(ChannelRules.List(channels, turn.Texts)));
            return null;
        }

        if (call.Words.Length > 0)
        {
            turn.Say("staff.rest", ("words", call.Words));
        }

        var units = turn.Town.Regulation.Units.Select(unit => unit.Code).ToList();
        var load = await turn.Registry.OpenByExecutor();
        var staff = (await turn.Registry.Staff()).OrderBy(p => p.Unit is null ? -1 : units.IndexOf(p.Unit)).ToList();
        var page = Pages.Within(call.Page, staff.Count, PageSize);
        var lines = new List<string> { turn.Texts.Say("people.head", ("n", staff.Count)) };
        foreach (var unit in staff.Skip(page * PageSize).Take(PageSize).GroupBy(p => p.Unit, StringComparer.Ordinal))
        {
            lines.Add("");
            lines.Add(turn.Town.NameOfUnit(unit.Key) ?? turn.Texts.Say("people.no-unit"));
            lines.AddRange(unit.Select(p => Line(turn, p, load.GetValueOrDefault(p.Id))));
        }

        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = Pages.Row(Name, null, page, (page + 1) * PageSize < staff.Count) });
        return null;
    }

    /// <summary>Understood in every language, as command words are.</summary>
    private static bool IsChannels(Turn turn, string words) =>
        Phrasebook.Languages.Any(language => turn.Texts.SayIn(language, "legal.word").Split(", ").Contains(words.Trim(), StringComparer.OrdinalIgnoreCase));

    private static string Line(Turn turn, Person person, int load)
    {
        var line = turn.Texts.Say("people.line", ("name", person.Name), ("role", turn.Town.TitleOf(person)));
        return load == 0 ? line : turn.Texts.Say("people.line-load", ("line", line), ("load", load));
    }
}
