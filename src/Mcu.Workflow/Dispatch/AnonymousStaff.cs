using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// In the staff chat somebody speaks in the name of the group or of a channel, so that nobody can know who it is. Talk is none of the bot's
/// business; a command, or a reply to a card, is answered by a line that says how to go on.
/// </summary>
internal sealed class AnonymousStaff(CommandRegistry book)
{
    private const int MostWordsOfCommand = 3;

    public async Task Tell(UnitOfWork work, IncomingMessage message)
    {
        if (message.Chat == work.Municipality.StaffChat && (IsCommand(message.Text) || await RepliesToUs(work, message)))
        {
            work.Write(OutboxKind.Send, message.Chat, new Content(work.Texts.Say("staff.anonymous")), Priority.Staff,
                row => row.Thread = message.Thread ?? "");
        }
    }

    private bool IsCommand(string text) => text.TrimStart().StartsWith('/')
        || (book.Read(text) is { } typed
        && (AppealNumbers.StartsWithNumber(typed.Rest)
        || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfCommand));

    private static async Task<bool> RepliesToUs(UnitOfWork work, IncomingMessage message) =>
        message.ReplyTo is { } replied && await work.Store.AppealBehind(message.Chat, replied) is not null;
}
