using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// The information that was asked for: from whoever was asked, or put in by whoever got it. «/received 17: ответ», of several «/received 17
/// 2: ответ».
/// </summary>
internal sealed partial class ReceivedCommand(InformationRequests informationRequests) : StaffCommand
{
    public override string Name => "received";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        // Behind a button the request is known, and «15: 40 приедем» is all answer.
        var (number, text) = invocation.Argument.Length > 0 ? (null, invocation.Words) : Parts(invocation.Words);
        var (request, no) = Choose(context, invocation, await context.Store.RequestsOf(invocation.Appeal.Id), number);
        if ((no ?? NotTheirs(context, invocation.Appeal, request!)) is { } refused)
        {
            return refused;
        }

        if (text.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, invocation.Appeal, "ask.received", $"{request!.Id}");
            return null;
        }

        await informationRequests.Receive(context.Work, invocation.Appeal, request!, text, context.RequireStaff);
        context.Done("done.received", invocation.Appeal, ("n", request!.Number));
        return null;
    }

    private static (int? Number, string Text) Parts(string words) => Numbered().Find(words) is { Success: true } typed
        ? (int.Parse(typed.Groups["n"].Value, CultureInfo.InvariantCulture), typed.Groups["text"].Value)
        : (null, words);

    /// <summary>By the button or the number; else the only one that waits, of this person first.</summary>
    private static (InformationRequest? Request, Refusal? No) Choose(MessageContext context, CommandInvocation invocation,
        IReadOnlyList<InformationRequest> all, int? number)
    {
        if (invocation.Argument.Length > 0 || number is not null)
        {
            var chosen = all.FirstOrDefault(request => invocation.Argument.Length > 0
                ? $"{request.Id}" == invocation.Argument : request.Number == number);
            return chosen is null ? (null, new Refusal("refusal.no-such-request", ("number", invocation.Appeal.FullNumber)))
                : chosen.Waits ? (chosen, null)
                : (null, new Refusal("refusal.request-answered", ("n", chosen.Number), ("to", chosen.To),
                ("at", context.Work.Local(chosen.ReceivedAt!.Value))));
        }

        var waiting = all.Where(request => request.Waits).ToList();
        var mine = waiting.Where(request => InformationRequests.Asks(context.Work, request, context.RequireStaff)).ToList();
        return (mine.Count > 0 ? mine : waiting) switch
        {
            [] => (null, new Refusal("refusal.no-requests", ("number", invocation.Appeal.FullNumber))),
            [var one] => (one, null),
            var several =>
                (null, new Refusal("refusal.which-request",
                ("list", string.Join("; ", several.Select(request => $"{request.Number} – {request.To}"))))),
        };
    }

    /// <summary>Whoever was asked, whoever asked, the executor, and whoever routes.</summary>
    private static Refusal? NotTheirs(MessageContext context, Appeal appeal, InformationRequest request) =>
        InformationRequests.Asks(context.Work, request, context.RequireStaff) || context.Actor.ActsFor(request.AskedById)
        || context.IsExecutor(appeal) || context.Municipality.May(context.RequireStaff, Right.Route)
            ? null
            : new Refusal("refusal.request-not-yours", ("to", request.To));

    [GeneratedRegex(@"^№?\s*(?<n>\d{1,3})\s*:\s*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline,
        BoundedRegex.Milliseconds)]
    private static partial Regex Numbered();
}
