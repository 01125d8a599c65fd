using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>What the platforms refused for good, without the words of the messages; and how many deliveries were set aside.</summary>
internal sealed class UndeliveredCommand : StaffCommand
{
    private const int MostShown = 5;

    public override string Name => "undelivered";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.SeeFaults];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var total = await context.Store.DeadCount();
        var page = Pages.Within(invocation.Page, total, AppealList.PageSize);
        var aside = await context.Store.SetAsideCount();
        var lines = new List<string> { context.Texts.Say(total > 0 ? "list.undelivered" : aside > 0
            ? "list.undelivered-none" : "list.undelivered-empty", ("total", total)) };
        foreach (var row in await context.Store.DeadOutbox(page * AppealList.PageSize, AppealList.PageSize))
        {
            lines.Add(await Line(context, row));
        }

        if (aside > 0)
        {
            lines.Add("");
            lines.Add(context.Texts.Say("undelivered.set-aside", ("n", aside)));
            lines.AddRange((await context.Store.SetAsides(0, MostShown)).Select(row => Line(context, row)));
        }

        context.Reply(new Content(string.Join("\n", lines))
        { Buttons = Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total) });
        return null;
    }

    /// <summary>Without a word of it: these are a resident's, and stand whole in the database.</summary>
    private static string Line(MessageContext context, PoisonMessage row) => context.Texts.Say(
        "undelivered.aside-line",
        ("at", context.Work.Local(row.At)),
        ("channel", row.Key.Split(':')[0]),
        ("what", context.Texts.Say(row.Delivery.StartsWith(PoisonMessageStore.Raw, StringComparison.Ordinal)
            ? "undelivered.unreadable" : "undelivered.faulted")));

    private static async Task<string> Line(MessageContext context, OutboxRow row)
    {
        var appeal = row.AppealId is { } id ? await context.Store.FindAppeal(id) : null;
        return context.Texts.Say(
            "undelivered.line",
            ("at", context.Work.Local(row.CreatedAt)),
            ("number", appeal?.FullNumber ?? context.Texts.Say("undelivered.no-appeal")),
            ("whom", await Whom(context, row)),
            ("why", row.LastError ?? context.Texts.Say("undelivered.unknown")));
    }

    private static async Task<string> Whom(MessageContext context, OutboxRow row)
    {
        var chat = Address.Parse(row.Chat);
        return chat == context.Municipality.StaffChat ? context.Texts.Say("undelivered.staff-chat")
            : await context.Store.PersonAt(chat) is { } person ? person.Name
            : context.Texts.Say("undelivered.resident", ("source", context.Texts.Say($"source.{chat.Channel}")));
    }
}
