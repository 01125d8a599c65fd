using Mcu.Bots.Channels.Max;
using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Channels.Web;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Hosting;

/// <summary>The one list that switches channels on. No other file outside a channel's folder names it.</summary>
internal static class ChannelList
{
    /// <summary>Where cards go while the settings name no other chat.</summary>
    public static readonly string DefaultStaffChat = WebNames.StaffChat.ToString();

    public static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTelegram(configuration);
        services.AddVk(configuration);
        services.AddMax(configuration);

        // After the messengers: with one switched on it keeps its training stand shut.
        services.AddWebChat(configuration);
        services.AddSingleton(_ => LocalFileStore.From(configuration)).AddSingleton<IChannel>(p => p.GetRequiredService<LocalFileStore>());
    }

    public static void MapChannels(this WebApplication app)
    {
        app.MapTelegram();
        app.MapVk();
        app.MapMax();
        app.MapWebChat();
    }
}
