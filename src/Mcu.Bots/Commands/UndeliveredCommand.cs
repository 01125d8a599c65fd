using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>What the platforms refused for good, without the words of the messages; and how many deliveries were set aside.</summary>
internal sealed class UndeliveredCommand : StaffCommand
{
    private const int MostShown = 5;

    public override string Name => "undelivered";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.SeeFaults];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var total = await turn.Registry.DeadCount();
        var page = Pages.Within(call.Page, total, AppealList.PageSize);
        var aside = await turn.Registry.SetAsideCount();
        var lines = new List<string> { turn.Texts.Say(total > 0 ? "list.undelivered" : aside > 0 ? "list.undelivered-none" : "list.undelivered-empty", ("total", total)) };
        foreach (var row in await turn.Registry.DeadOutbox(page * AppealList.PageSize, AppealList.PageSize))
        {
            lines.Add(await Line(turn, row));
        }

        if (aside > 0)
        {
            lines.Add("");
            lines.Add(turn.Texts.Say("undelivered.set-aside", ("n", aside)));
            lines.AddRange((await turn.Registry.SetAsides(0, MostShown)).Select(row => Line(turn, row)));
        }

        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total) });
        return null;
    }

    /// <summary>Without a word of it: these are a resident's, and stand whole in the database.</summary>
    private static string Line(Turn turn, SetAside row) => turn.Texts.Say(
        "undelivered.aside-line",
        ("at", turn.Work.Local(row.At)),
        ("channel", row.Key.Split(':')[0]),
        ("what", turn.Texts.Say(row.Delivery.StartsWith(PoisonTray.Raw, StringComparison.Ordinal) ? "undelivered.unreadable" : "undelivered.faulted")));

    private static async Task<string> Line(Turn turn, OutboxRow row)
    {
        var appeal = row.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        return turn.Texts.Say(
            "undelivered.line",
            ("at", turn.Work.Local(row.CreatedAt)),
            ("number", appeal?.FullNumber ?? turn.Texts.Say("undelivered.no-appeal")),
            ("whom", await Whom(turn, row)),
            ("why", row.LastError ?? turn.Texts.Say("undelivered.unknown")));
    }

    private static async Task<string> Whom(Turn turn, OutboxRow row)
    {
        var chat = Address.Parse(row.Chat);
        return chat == turn.Town.StaffChat ? turn.Texts.Say("undelivered.staff-chat")
            : await turn.Registry.PersonAt(chat) is { } person ? person.Name
            : turn.Texts.Say("undelivered.resident", ("source", turn.Texts.Say($"source.{chat.Channel}")));
    }
}
