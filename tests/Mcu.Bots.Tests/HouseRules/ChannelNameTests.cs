using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>A channel is a folder: it can be thrown away or added without touching anything but the one list.</summary>
public sealed partial class ChannelNameTests
{
    private const string TheList = "src/Mcu.Bots/Hosting/ChannelList.cs";

    [Fact]
    public void No_file_outside_a_channel_s_folder_says_its_name() =>
        House.Nobody(
            from source in House.Sources
            where source.Path != TheList
            from line in source.Lines.Index()
            from Match name in ChannelName().Matches(line.Item)
            where !source.Path.StartsWith($"src/Mcu.Bots/Channels/{FolderOf(name.Value)}/", StringComparison.Ordinal)
            select $"{source.Path}:{line.Index + 1}: {line.Item.Trim()}",
            $"Only the channel's own folder and {TheList} may name a channel, comments included:");

    [Theory]
    [InlineData("// goes to Telegram first", true)]
    [InlineData("using Mcu.Bots.Channels.Vk;", true)]
    [InlineData("if (channel == \"max\")", true)]
    [InlineData("// как во ВК", true)]
    [InlineData("services.AddTelegram()", true)]
    [InlineData("using Mcu.Bots.Channels.Web;", true)]
    [InlineData("public string Chat { get; set; } = \"web:staff\";", true)]
    [InlineData("new Seat(WebNames.StaffChat)", true)]
    [InlineData("internal sealed class StandSeating(WebTown town)", true)]
    [InlineData("services.AddWebChat()", true)]
    [InlineData("log.LogWarning(\"Open /staff in the browser\")", true)]
    [InlineData("Redirect(\"/reception\")", true)]
    [InlineData("app.MapPost(WebhookPath)", false)]
    [InlineData("WebApplication.CreateBuilder(); builder.WebHost", false)]
    [InlineData("using System.Text.Encodings.Web;", false)]
    [InlineData("@using Microsoft.AspNetCore.Components.Web", false)]
    [InlineData("Math.Max(1, 2)", false)]
    [InlineData("\"private, max-age=86400\"", false)]
    [InlineData("SELECT MAX(\"Id\")", false)]
    [InlineData("MaxText", false)]
    public void The_names_are_told_from_other_words(string line, bool named) => ChannelName().IsMatch(line).ShouldBe(named);

    private static string FolderOf(string name) => name.ToUpperInvariant() switch
    {
        "VK" or "ВК" or "ADDVK" or "MAPVK" => "Vk",
        "MAX" or "ADDMAX" or "MAPMAX" => "Max",
        "TELEGRAM" => "Telegram",
        _ => "Web",
    };

    /// <summary>Much of the framework is called Web too; of ours are the channel's name, its types, and its pages' addresses.</summary>
    [GeneratedRegex(
        @"telegram|\b(?:Add|Map)?vk\b|\bвк\b|\b(?:Add|Map)?max\b(?!\s*\(|-age)"
        + @"|(?<!(?:Encodings|Components|Sdk)\.)\b(?:Add|Map)?web\b|\b(?-i:(?:Add|Map)?Web(?!Application|Host|Encoder)[A-Z]\w*)|/(?:staff|reception|widget)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChannelName();
}
