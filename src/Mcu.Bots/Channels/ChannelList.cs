using Mcu.Bots.Channels.Max;
using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Settings;
using Mcu.Bots.Stand;
using Microsoft.Extensions.Options;

namespace Mcu.Bots.Channels;

/// <summary>The one list that switches channels on. No other file outside a channel's folder names it.</summary>
internal static class ChannelList
{
    /// <summary>How addresses look, for messages about the settings.</summary>
    public const string ExampleChat = "telegram:-1001234567890";
    public const string ExamplePerson = "telegram:1001";

    public static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        try
        {
            services.AddTelegram(configuration);
            services.AddVk(configuration);
            services.AddMax(configuration);
            var messenger = services.Any(service => service.ServiceType == typeof(IChannel));
            services.AddWebChat(configuration);
            services.AddStand(configuration, messenger);
        }
        catch (OptionsValidationException wrong)
        {
            throw new StartupException(string.Join("; ", wrong.Failures));
        }
    }

    public static void MapChannels(this WebApplication app)
    {
        app.MapTelegram();
        app.MapVk();
        app.MapMax();
        app.MapWebChat();
        app.MapStand();
    }
}
