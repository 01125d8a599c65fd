using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Desk;

/// <summary>A chat got a new id: follow it everywhere, so that cards and answers still arrive.</summary>
internal sealed class ChatMoves(ILogger<ChatMoves> log)
{
    public const string StaffChatSetting = "staff.chat";

    public Task Follow(Work work, Incoming incoming) =>
        Address.TryParse(incoming.Text, out var to) ? Follow(work, incoming.Chat, to) : Task.CompletedTask;

    public async Task Follow(Work work, Address from, Address to)
    {
        await work.Registry.MoveChat(from, to);
        if (work.Town.StaffChat == from)
        {
            work.Town.StaffChat = to;
            await work.Registry.SetSetting(StaffChatSetting, $"{from} {to}");
            log.LogWarning("The staff chat moved from {From} to {To}; set Staff__Chat to the new address", from, to);
        }
    }
}
