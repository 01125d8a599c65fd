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

    protected override async Task<Refusal?> Act(Turn turn, Call call)
    {
        var regulation = turn.Town.Regulation;
        if (call.Words.Length > 0)
        {
            return await office.Redirect(turn.Work, call.Appeal, Meant(regulation, call.Words)?.Name ?? call.Words, turn.Actor);
        }

        turn.Chosen();
        return regulation.OrganisationBy(call.Argument) is { Outside: true } body
            ? await office.Redirect(turn.Work, call.Appeal, body.Name, turn.Actor)
            : new Refusal("refusal.old-button");
    }

    /// <summary>The resident reads the whole name, however short the typed one was.</summary>
    private static Organisation? Meant(Regulation regulation, string words) =>
        regulation.OutsideBodies.FirstOrDefault(body => new[] { body.Code, body.Name, body.ShortName }.Contains(words, StringComparer.OrdinalIgnoreCase));
}
