using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// Residents in a channel that may not talk with them: they get the links of the official channels, or nothing, and leave no trace with us.
/// </summary>
internal sealed class HandoffMessageHandler(ChannelDirectory channels, HandoffSettings settings)
{
    // Codes cannot be guessed by trying, and tries cannot be counted in the database without saying who tried.
    private const int MostCodes = 5;

    private readonly HandoffCounter _handed = new();

    /// <returns>False when the message goes the usual way: the channel is open, or a member of staff speaks.</returns>
    public async Task<bool> Stops(UnitOfWork work, IncomingMessage message)
    {
        var mode = channels.ModeOf(message.Chat.Channel);
        if (mode == LegalMode.Full || !message.Private || await work.Store.PersonAt(message.From) is not null)
        {
            return false;
        }

        var nth = _handed.Count(message, work.Today());
        if (nth <= MostCodes && await BringsInvite(work, message))
        {
            return false;
        }

        if (mode == LegalMode.Handoff)
        {
            Answer(work, message, nth == 1);
        }

        return true;
    }

    private void Answer(UnitOfWork work, IncomingMessage message, bool first)
    {
        if (first && message.Kind is IncomingKind.Message or IncomingKind.Start or IncomingKind.Button)
        {
            var links = string.Join('\n', settings.Links.Select(link => $"• {link}"));
            var words = work.Texts.Say("handoff.answer", ("centre", work.Municipality.Centre), ("links", links));
            work.Write(OutboxKind.Send, message.Chat, new Content(words), Priority.Resident,
                row => row.OnceKey = OutboxRow.Unkept + message.Key);
        }

        if (message.PressId is { } press)
        {
            work.Write(OutboxKind.PressAnswer, message.Chat, new Content(""), Priority.Press,
                row => (row.Regarding, row.OnceKey) = (press, $"{OutboxRow.Unkept}{message.Key}:press"));
        }
    }

    private static async Task<bool> BringsInvite(UnitOfWork work, IncomingMessage message) =>
        message is { Kind: IncomingKind.Message or IncomingKind.Start, Forwarded: false }
        && InviteCodes.Read(message.Text) is { } code
        && await work.Store.FindInvite(code) is { PersonId: null, UsedAt: null } invite
        && invite.Valid(work.Now);
}
