using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

/// <summary>
/// In the staff chat somebody speaks in the name of the group or of a channel, so that nobody can know who it is. Talk is none of the bot's
/// business; a command, or a reply to a card, is answered by a line that says how to go on.
/// </summary>
internal sealed class AnonymousStaff(CommandBook book)
{
    private const int MostWordsOfCommand = 3;

    public async Task Tell(Work work, Incoming incoming)
    {
        if (incoming.Chat == work.Town.StaffChat && (IsCommand(incoming.Text) || await RepliesToUs(work, incoming)))
        {
            work.Write(OutboxKind.Send, incoming.Chat, new Content(work.Texts.Say("staff.anonymous")), Priority.Staff, row => row.Thread = incoming.Thread ?? "");
        }
    }

    private bool IsCommand(string text) => text.TrimStart().StartsWith('/')
        || (book.Read(text) is { } typed && (AppealNumbers.StartsWithNumber(typed.Rest) || text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsOfCommand));

    private static async Task<bool> RepliesToUs(Work work, Incoming incoming) =>
        incoming.ReplyTo is { } replied && await work.Registry.AppealBehind(incoming.Chat, replied) is not null;
}
