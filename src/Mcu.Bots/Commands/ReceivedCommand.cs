using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>The information that was asked for: from whoever was asked, or put in by whoever got it. «/received 17: ответ», of several «/received 17 2: ответ».</summary>
internal sealed partial class ReceivedCommand(Requests requests) : StaffCommand
{
    public override string Name => "received";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Read];

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        // Behind a button the request is known, and «15: 40 приедем» is all answer.
        var (number, text) = call.Argument.Length > 0 ? (null, call.Words) : Parts(call.Words);
        var (request, no) = Choose(turn, call, await turn.Registry.RequestsOf(call.Appeal.Id), number);
        if ((no ?? NotTheirs(turn, call.Appeal, request!)) is { } refused)
        {
            return refused;
        }

        if (text.Length == 0)
        {
            await Questions.Ask(turn, Name, call.Appeal, "ask.received", $"{request!.Id}");
            return null;
        }

        await requests.Receive(turn.Work, call.Appeal, request!, text, turn.Me);
        turn.Done("done.received", call.Appeal, ("n", request!.Number));
        return null;
    }

    private static (int? Number, string Text) Parts(string words) => Numbered().Find(words) is { Success: true } typed
        ? (int.Parse(typed.Groups["n"].Value, CultureInfo.InvariantCulture), typed.Groups["text"].Value)
        : (null, words);

    /// <summary>By the button or the number; else the only one that waits, of this person first.</summary>
    private static (InformationRequest? Request, Refusal? No) Choose(Turn turn, Call call, IReadOnlyList<InformationRequest> all, int? number)
    {
        if (call.Argument.Length > 0 || number is not null)
        {
            var chosen = all.FirstOrDefault(request => call.Argument.Length > 0 ? $"{request.Id}" == call.Argument : request.Number == number);
            return chosen is null ? (null, new Refusal("refusal.no-such-request", ("number", call.Appeal.FullNumber)))
                : chosen.Waits ? (chosen, null)
                : (null, new Refusal("refusal.request-answered", ("n", chosen.Number), ("to", chosen.To), ("at", turn.Work.Local(chosen.ReceivedAt!.Value))));
        }

        var waiting = all.Where(request => request.Waits).ToList();
        var mine = waiting.Where(request => Requests.Asks(turn.Work, request, turn.Me)).ToList();
        return (mine.Count > 0 ? mine : waiting) switch
        {
            [] => (null, new Refusal("refusal.no-requests", ("number", call.Appeal.FullNumber))),
            [var one] => (one, null),
            var several => (null, new Refusal("refusal.which-request", ("list", string.Join("; ", several.Select(request => $"{request.Number} – {request.To}"))))),
        };
    }

    /// <summary>Whoever was asked, whoever asked, the executor, and whoever routes.</summary>
    private static Refusal? NotTheirs(Turn turn, Appeal appeal, InformationRequest request) =>
        Requests.Asks(turn.Work, request, turn.Me) || turn.Actor.ActsFor(request.AskedById) || turn.Mine(appeal) || turn.Town.May(turn.Me, Right.Route)
            ? null
            : new Refusal("refusal.request-not-yours", ("to", request.To));

    [GeneratedRegex(@"^№?\s*(?<n>\d{1,3})\s*:\s*(?<text>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, BoundedRegex.Milliseconds)]
    private static partial Regex Numbered();
}
