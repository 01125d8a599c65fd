using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>On to the body that is competent: one of the regulation's, by a button or by its name, or any other in words.</summary>
internal sealed class RedirectCommand(AppealActions appealActions) : TextCommandBase
{
    private const int MostButtons = 20;

    public override string Name => "redirect";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? FiredTrigger => Trigger.Redirect;

    protected override bool Complete(CommandInvocation invocation) => base.Complete(invocation) || invocation.Argument.Length > 0;

    protected override Task AskWords(MessageContext context, CommandInvocation invocation)
    {
        var bodies = context.Municipality.Regulation.OutsideBodies.Take(MostButtons)
            .Select(body => (IReadOnlyList<Button>)[new Button(body.ShortName ?? body.Name, Press(Name, invocation.Appeal.Id, body.Code))]);
        return ConversationPrompts.Prompt(context, Name, invocation.Appeal, "ask.redirect", "", [.. bodies]);
    }

    /// <summary>A pressed body is a typed one: what waits under the preview is its whole name.</summary>
    public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var regulation = context.Municipality.Regulation;
        if (invocation.Argument.Length > 0 && invocation.Words.Length == 0
            && regulation.OrganisationBy(invocation.Argument) is { Outside: true } body)
        {
            context.Chosen();
            return base.Run(context, invocation with { Words = body.Name, Argument = "" });
        }

        return base.Run(context, invocation);
    }

    protected override async Task<Preview> Look(MessageContext context, CommandInvocation invocation) =>
        invocation.Words.Length > 0 ? await appealActions.LookAtRedirection(context.Work, invocation.Appeal,
        NameOf(context, invocation.Words)) : Preview.Refused(new Refusal("refusal.old-button"));

    protected override Task<Refusal?> Act(MessageContext context, CommandInvocation invocation) =>
        appealActions.Redirect(context.Work, invocation.Appeal, NameOf(context, invocation.Words), context.Actor);

    private static string NameOf(MessageContext context, string words) => Meant(context.Municipality.Regulation, words)?.Name ?? words;

    /// <summary>The resident reads the whole name, however short the typed one was.</summary>
    private static Organisation? Meant(Regulation regulation, string words) =>
        regulation.OutsideBodies.FirstOrDefault(body => new[]
        { body.Code, body.Name, body.ShortName }.Contains(words, StringComparer.OrdinalIgnoreCase));
}
