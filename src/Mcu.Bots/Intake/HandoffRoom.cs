using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Settings;
using Mcu.Bots.Staff;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake;

/// <summary>
/// Residents in a channel that may not talk with them: they get the links of the official channels, or nothing, and leave no trace with us.
/// </summary>
internal sealed class HandoffRoom(ChannelBook channels, HandoffSettings settings)
{
    // Codes cannot be guessed by trying, and tries cannot be counted in the database without saying who tried.
    private const int MostCodes = 5;

    private readonly HandedOff _handed = new();

    /// <returns>False when the message goes the usual way: the channel is open, or a member of staff speaks.</returns>
    public async Task<bool> Stops(Work work, Incoming incoming)
    {
        var mode = channels.ModeOf(incoming.Chat.Channel);
        if (mode == LegalMode.Full || !incoming.Private || await work.Registry.PersonAt(incoming.From) is not null)
        {
            return false;
        }

        var nth = _handed.Count(incoming, work.Today());
        if (nth <= MostCodes && await BringsInvite(work, incoming))
        {
            return false;
        }

        if (mode == LegalMode.Handoff)
        {
            Answer(work, incoming, nth == 1);
        }

        return true;
    }

    private void Answer(Work work, Incoming incoming, bool first)
    {
        if (first && incoming.Kind is IncomingKind.Message or IncomingKind.Start or IncomingKind.Button)
        {
            var links = string.Join('\n', settings.Links.Select(link => $"• {link}"));
            var words = work.Texts.Say("handoff.answer", ("centre", work.Town.Centre), ("links", links));
            work.Write(OutboxKind.Send, incoming.Chat, new Content(words), Priority.Resident, row => row.OnceKey = OutboxRow.Unkept + incoming.Key);
        }

        if (incoming.PressId is { } press)
        {
            work.Write(OutboxKind.PressAnswer, incoming.Chat, new Content(""), Priority.Press, row => (row.Regarding, row.OnceKey) = (press, $"{OutboxRow.Unkept}{incoming.Key}:press"));
        }
    }

    private static async Task<bool> BringsInvite(Work work, Incoming incoming) =>
        incoming is { Kind: IncomingKind.Message or IncomingKind.Start, Forwarded: false }
        && InviteCodes.Read(incoming.Text) is { } code
        && await work.Registry.FindInvite(code) is { PersonId: null, UsedAt: null } invite
        && invite.Valid(work.Now);
}
