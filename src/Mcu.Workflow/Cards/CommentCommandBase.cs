using System.Globalization;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>A button under the card of words seen in public: the argument names them.</summary>
internal abstract class CommentCommandBase : StaffCommand
{
    public sealed override CommandGroup Group => CommandGroup.Hidden;
    public sealed override bool TakesAppeal => false;

    /// <summary>The move that it is for; null when it moves nothing.</summary>
    protected virtual SpottedTrigger? CommentTrigger => null;
    public override IReadOnlyList<Right> RequiredRights => CommentTrigger is { } move ? CommentLifecycle.Table.GuardOf(move).Rights : [];

    protected abstract Task<Refusal?> Run(MessageContext context, CommandInvocation invocation, PublicComment comment);

    public sealed override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation) =>
        await Find(context, invocation.Argument) is { } comment
        ? await Run(context, invocation, comment) : new Refusal("refusal.old-button");

    /// <summary>What a button carries.</summary>
    public static string Press(string command, PublicComment comment) => Press(command, null, Argument(comment));

    public static string Argument(PublicComment comment) => comment.Id.ToString(CultureInfo.InvariantCulture);

    public static async Task<PublicComment?> Find(MessageContext context, string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await context.Store.FindSpotted(id) : null;

    /// <summary>«Готово»: a note on the button, or words to who typed.</summary>
    protected static void Tell(MessageContext context, string key, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (context.Message.PressId is null)
        {
            context.Say(key, args);
        }
        else
        {
            context.AnswerPress(context.Texts.Say(key, args));
        }
    }
}
