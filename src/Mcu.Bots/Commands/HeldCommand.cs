using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>The buttons under words that wait: «Отправить», «Исправить», «Это текст», «Это команда», «Всё равно», «Оставить».</summary>
internal sealed class HeldCommand : StaffCommand
{
    public override string Name => "held";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Argument.Split('~') is not [var verb, var token] || await HeldWords.Find(turn, token) is not var (row, held))
        {
            return new Refusal("refusal.old-button");
        }

        turn.Registry.Remove(row);
        turn.Chosen();
        if (verb == HeldWords.Drop)
        {
            turn.Say("held.dropped");
            return null;
        }

        await (verb == HeldWords.Order ? Order(held.Said(turn), call.Book, held) : Words(turn, call.Book, row, held, verb));
        return null;
    }

    /// <summary>«Это команда»: what was asked stands no more.</summary>
    private static async Task Order(Turn turn, CommandBook book, HeldWords held)
    {
        await Questions.Drop(turn);
        if (book.Bare(held.Words) is { } typed && await CommandRun.Allowed(turn, typed.Command))
        {
            await CommandRun.Typed(turn, book, typed);
        }
    }

    private static async Task Words(Turn turn, CommandBook book, Conversation row, HeldWords held, string verb)
    {
        var said = (verb == HeldWords.Mend ? held with { Files = [], Album = null } : held).Said(turn);
        if (book.Find(held.Command) is not { } command || !await CommandRun.Allowed(said, command))
        {
            return;
        }

        var appeal = row.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        if (verb == HeldWords.Text)
        {
            await Questions.Drop(turn);
        }

        await CommandRun.Do(said, book, command, new Call(appeal, verb == HeldWords.Mend ? "" : held.Words, held.Argument)
        {
            Seen = verb == HeldWords.Send,
            Since = verb is HeldWords.Send or HeldWords.Anyway ? row.At : null,
        });
    }
}
