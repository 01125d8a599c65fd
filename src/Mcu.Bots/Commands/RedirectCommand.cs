using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>On to the body that is competent: one of the regulation's, by a button or by its name, or any other in words.</summary>
internal sealed class RedirectCommand(Office office) : WordyCommand
{
    private const int MostButtons = 20;

    public override string Name => "redirect";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? Makes => Trigger.Redirect;

    protected override bool Complete(Call call) => base.Complete(call) || call.Argument.Length > 0;

    protected override Task AskWords(Turn turn, Call call)
    {
        var bodies = turn.Town.Regulation.OutsideBodies.Take(MostButtons)
            .Select(body => (IReadOnlyList<Button>)[new Button(body.ShortName ?? body.Name, Press(Name, call.Appeal.Id, body.Code))]);
        return Questions.Ask(turn, Name, call.Appeal, "ask.redirect", "", [.. bodies]);
    }

    /// <summary>A pressed body is a typed one: what waits under the preview is its whole name.</summary>
    public override Task<Refusal?> Run(Turn turn, Call call)
    {
        var regulation = turn.Town.Regulation;
        if (call.Argument.Length > 0 && call.Words.Length == 0 && regulation.OrganisationBy(call.Argument) is { Outside: true } body)
        {
            turn.Chosen();
            return base.Run(turn, call with { Words = body.Name, Argument = "" });
        }

        return base.Run(turn, call);
    }

    protected override async Task<Preview> Look(Turn turn, Call call) =>
        call.Words.Length > 0 ? await office.LookAtRedirection(turn.Work, call.Appeal, NameOf(turn, call.Words)) : Preview.Refused(new Refusal("refusal.old-button"));

    protected override Task<Refusal?> Act(Turn turn, Call call) => office.Redirect(turn.Work, call.Appeal, NameOf(turn, call.Words), turn.Actor);

    private static string NameOf(Turn turn, string words) => Meant(turn.Town.Regulation, words)?.Name ?? words;

    /// <summary>The resident reads the whole name, however short the typed one was.</summary>
    private static Organisation? Meant(Regulation regulation, string words) =>
        regulation.OutsideBodies.FirstOrDefault(body => new[] { body.Code, body.Name, body.ShortName }.Contains(words, StringComparer.OrdinalIgnoreCase));
}
