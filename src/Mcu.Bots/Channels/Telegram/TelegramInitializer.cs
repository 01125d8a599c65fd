using System.Text.Json;
using Mcu.Workflow.Processing;
using Telegram.Bot.Types;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// What is said to the platform once, at the start: who are we, how do updates come to us, which commands residents have.
/// </summary>
internal sealed class TelegramInitializer(
    TelegramClient client, TelegramBotInfo me, TelegramSettings settings, CurrentMunicipality municipality, TimeProvider clock,
    ILogger<TelegramInitializer> log)
{
    private const int Connections = 40;

    /// <summary>Tries until it succeeds: a platform that is down must not keep the program from starting.</summary>
    /// <returns>False when the token is wrong and there is no sense in going on.</returns>
    public async Task<bool> Run(CancellationToken stop)
    {
        var wait = new Backoff(clock);
        while (true)
        {
            try
            {
                await Once(stop);
                return true;
            }
            catch (TelegramFaultException fault) when (fault.BadToken)
            {
                log.LogError("Telegram__Token: the platform does not know this token ({Why}); the channel is off until it is corrected",
                    fault.Message);
                return false;
            }
            catch (TelegramFaultException fault)
            {
                log.LogWarning("Connecting to the platform failed; retrying: {Why}", fault.Message);
                await wait.Pause(fault.RetryAfter, stop);
            }
        }
    }

    public async Task Once(CancellationToken stop)
    {
        var bot = Need(await client.GetMe(stop));
        me.UserName = bot.Words("username");

        // Webhook and polling exclude each other, so a leftover of the other mode is taken away.
        Need(settings.UsesWebhook
            ? await client.SetWebhook(settings.FullWebhookUrl, settings.WebhookSecret, Connections, stop)
            : await client.DeleteWebhook(stop));
        await LookAtDiscussions(bot.Truth("can_read_all_group_messages"), stop);
        var town = municipality.State;
        var menu = ResidentCommandList.MenuOf(town.Regulation)
            .Select(name => new BotCommand(name, town.Texts.Say($"menu.{name}"))).ToList();
        if (await client.SetMyCommands(menu, chat: null, stop) is not TelegramResult<long?>.Ok)
        {
            log.LogWarning("The platform rejected the command list; everything else works");
        }
    }

    /// <summary>Whose posts are discussed, and what we may do there. What is missing is told and stops nothing.</summary>
    private async Task LookAtDiscussions(bool readsGroups, CancellationToken stop)
    {
        foreach (var group in me.Discussions.Groups)
        {
            var (chat, member) = (await client.GetChat(group, stop), await client.GetChatMember(group, me.Id, stop));
            if (chat is TelegramResult<JsonElement>.Ok about && member is TelegramResult<JsonElement>.Ok standing)
            {
                Look(group, about.Value, standing.Value, readsGroups);
            }
            else
            {
                log.LogWarning("Telegram__Discussions: group {Group} could not be read; is the bot a member?", group);
            }
        }
    }

    private void Look(long group, JsonElement about, JsonElement standing, bool readsGroups)
    {
        me.Discussions.LearnChannel(group, about.Number("linked_chat_id"));
        if (!about.Has("linked_chat_id"))
        {
            log.LogWarning("Telegram__Discussions: group {Group} is linked to no channel, so it has no comments", group);
        }

        if (!readsGroups && standing.Words("status") != "administrator")
        {
            log.LogWarning(
                "Telegram__Discussions: in group {Group} the bot sees no comments: turn its privacy mode off or make it an administrator",
                group);
        }

        if (!me.Discussions.LearnRights(group, standing))
        {
            log.LogWarning("Telegram__Discussions: in group {Group} the bot may not delete messages, so comments cannot be hidden", group);
        }
    }

    private static T Need<T>(TelegramResult<T> telegramResult) =>
        telegramResult is TelegramResult<T>.Ok ok ? ok.Value : throw TelegramFaultException.Of(telegramResult);
}
