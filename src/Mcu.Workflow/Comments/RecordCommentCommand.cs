using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>«/spot ссылка текст»: what a member of staff has seen where we have no eyes.</summary>
internal sealed class RecordCommentCommand(CommentMessageHandler comments) : StaffCommand
{
    private const string Asked = "?";
    private const int MostText = 200;

    public override string Name => "spot";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Note];
    public override bool TakesAppeal => false;

    /// <remarks>What was given already, the link, is not asked for again: it waits as the argument of the question.</remarks>
    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var parts = invocation.Words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var given = LinkOf(parts.FirstOrDefault());
        var text = given is null ? invocation.Words : parts.ElementAtOrDefault(1) ?? "";
        if ((given ?? LinkOf(invocation.Argument)) is not { } link)
        {
            return parts.Length == 0 && invocation.Argument.Length == 0
                ? await Ask(context, "ask.spot", Asked) : new Refusal("refusal.bad-spot");
        }

        if (text.Length == 0)
        {
            return await Ask(context, "ask.spot-text", link);
        }

        await PutIn(context, link, text);
        return null;
    }

    private static string? LinkOf(string? words) =>
        Uri.TryCreate(words, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link.ToString() : null;

    private async Task<Refusal?> Ask(MessageContext context, string key, string known)
    {
        await ConversationPrompts.Prompt(context, Name, null, key, known);
        return null;
    }

    /// <summary>Under one link many may complain, so other words are put in; the same words are there already.</summary>
    private async Task PutIn(MessageContext context, string link, string text)
    {
        var known = await context.Store.SpottedWithLink(link);
        var same = known.FirstOrDefault(comment => string.Equals(comment.Text, text, StringComparison.OrdinalIgnoreCase));
        if (same is null)
        {
            await comments.PutIn(context.Work, link, text, context.Message.Files);
        }

        if ((same ?? (known is [var newest, ..] ? newest : null)) is { } earlier)
        {
            var said = context.Texts.Say(
                same is null ? "done.spot-link-known" : "done.spot-known",
                ("text", Excerpt.Of(earlier.Text, MostText)), ("state", context.Texts.Name(earlier.State)));
            context.Reply(new Content(said)
            { Buttons = [[new Button(context.Texts.Say("button.show"), CommentCommandBase.Press("spotted-card", earlier))]] });
        }
    }
}
