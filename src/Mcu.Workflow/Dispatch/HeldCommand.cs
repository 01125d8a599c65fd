using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>The buttons under words that wait: «Отправить», «Исправить», «Это текст», «Это команда», «Всё равно», «Оставить».</summary>
internal sealed class HeldCommand : StaffCommand
{
    public override string Name => "held";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Argument.Split('~') is not [var verb, var token]
            || await PendingCommandText.Find(context, token) is not var (row, held))
        {
            return new Refusal("refusal.old-button");
        }

        context.Store.Remove(row);
        context.Chosen();
        if (verb == PendingCommandText.Drop)
        {
            context.Say("held.dropped");
            return null;
        }

        await (verb == PendingCommandText.Order
            ? Order(held.Said(context), invocation.Book, held) : Words(context, invocation.Book, row, held, verb));
        return null;
    }

    /// <summary>«Это команда»: what was asked stands no more.</summary>
    private static async Task Order(MessageContext context, CommandRegistry book, PendingCommandText held)
    {
        await ConversationPrompts.Clear(context);
        if (book.Bare(held.Words) is { } typed && await CommandRun.Allowed(context, typed.Command))
        {
            await CommandRun.Typed(context, book, typed);
        }
    }

    private static async Task Words(MessageContext context, CommandRegistry book, Conversation row, PendingCommandText held, string verb)
    {
        var said = (verb == PendingCommandText.Mend ? held with { Files = [], Album = null } : held).Said(context);
        if (book.Find(held.Command) is not { } command || !await CommandRun.Allowed(said, command))
        {
            return;
        }

        var appeal = row.AppealId is { } id ? await context.Store.FindAppeal(id) : null;
        if (verb == PendingCommandText.Text)
        {
            await ConversationPrompts.Clear(context);
        }

        await CommandRun.Do(said, book, command,
            new CommandInvocation(appeal, verb == PendingCommandText.Mend ? "" : held.Words, held.Argument)
            {
                Seen = verb == PendingCommandText.Send,
                Since = verb is PendingCommandText.Send or PendingCommandText.Anyway ? row.At : null,
            });
    }
}
