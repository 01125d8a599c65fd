using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Widgets;
using Mcu.Workflow;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Channels.Web;

/// <summary>What the pages know of the municipality: its name, its time, its language.</summary>
internal sealed class WebTown(TownHall town, TimeProvider clock)
{
    private readonly AsyncLocal<string?> _language = new();

    /// <summary>In the visitor's language where a page is shown to one, else in the municipality's.</summary>
    public Phrasebook Texts => _language.Value is { } language ? town.Texts.Speaking(language) : town.Texts;

    /// <summary>For the rest of this request only.</summary>
    public void SpeakHere(string language) => _language.Value = language;

    public IdSource Ids => town.Ids;
    public DateTimeOffset Now => clock.GetUtcNow();
    public string Name => town.Regulation.Municipality.Name;

    /// <summary>The block of the official widget for the municipality's site; null where the regulation does not know its number.</summary>
    public string? OfficialBlock => town.Regulation.Pos.Widget is { } code ? WidgetBlocks.Official(code, town.Texts) : null;

    /// <summary>Whether the staff's common chat is the one in the browser.</summary>
    public bool StaffChatIsHere => town.StaffChat == WebNames.StaffChat;

    /// <summary>Whether they have written more in this minute than is answered.</summary>
    public bool TooFast(Resident resident) => Throttle.Over(resident, Now, town.Regulation.Intake.MessagesPerMinute);

    public DateTime Local(DateTimeOffset moment) => town.Local(moment);

    /// <inheritdoc cref="TownHall.At"/>
    public DateTimeOffset At(DateTime local) => town.At(local);

    /// <summary>The hour for today's messages, the day and the hour for older ones.</summary>
    public string When(DateTimeOffset moment)
    {
        var (then, today) = (Local(moment), Local(Now).Date);
        var format = then.Date == today ? "HH:mm" : then.Year == today.Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm";
        return then.ToString(format, Texts.Culture);
    }

    /// <summary>The moment for machines.</summary>
    public static string Exact(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
