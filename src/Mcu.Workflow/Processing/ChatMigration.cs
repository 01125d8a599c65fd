using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing;

/// <summary>A chat got a new id: follow it everywhere, so that cards and answers still arrive.</summary>
internal sealed class ChatMigration(ILogger<ChatMigration> log)
{
    public const string StaffChatSetting = "staff.chat";

    public Task Follow(UnitOfWork work, IncomingMessage message) =>
        Address.TryParse(message.Text, out var to) ? Follow(work, message.Chat, to) : Task.CompletedTask;

    public async Task Follow(UnitOfWork work, Address from, Address to)
    {
        await work.Store.MoveChat(from, to);
        if (work.Municipality.StaffChat == from)
        {
            work.Municipality.StaffChat = to;
            await work.Store.SetSetting(StaffChatSetting, $"{from} {to}");
            log.LogWarning("The staff chat moved from {From} to {To}; set Staff__Chat to the new address", from, to);
        }
    }
}
