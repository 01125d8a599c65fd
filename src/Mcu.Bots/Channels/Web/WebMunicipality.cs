using System.Globalization;
using Mcu.Bots.Widgets;
using Mcu.Workflow;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Web;

/// <summary>What the pages know of the municipality: its name, its time, its language.</summary>
internal sealed class WebMunicipality(CurrentMunicipality municipality, TimeProvider clock)
{
    private readonly AsyncLocal<string?> _language = new();

    private MunicipalityContext Town => municipality.State;

    /// <summary>In the visitor's language where a page is shown to one, else in the municipality's.</summary>
    public Phrasebook Texts => _language.Value is { } language ? Town.Texts.Speaking(language) : Town.Texts;

    /// <summary>For the rest of this request only.</summary>
    public void SpeakHere(string language) => _language.Value = language;

    public IdSource Ids => Town.Ids;
    public DateTimeOffset Now => clock.GetUtcNow();
    public string Name => Town.Regulation.Municipality.Name;

    /// <summary>The block of the official widget for the municipality's site; null where the regulation does not know its number.</summary>
    public string? OfficialBlock => Town.Regulation.Pos.Widget is { } code ? WidgetBlocks.Official(code, Town.Texts) : null;

    /// <summary>Whether the staff's common chat is the one in the browser.</summary>
    public bool StaffChatIsHere => Town.StaffChat == WebNames.StaffChat;

    /// <summary>Whether they have written more in this minute than is answered.</summary>
    public bool TooFast(Resident resident) => Throttle.Over(resident, Now, Town.Regulation.Intake.MessagesPerMinute);

    public DateTime Local(DateTimeOffset moment) => Town.Local(moment);

    /// <inheritdoc cref="MunicipalityContext.At"/>
    public DateTimeOffset At(DateTime local) => Town.At(local);

    /// <summary>The hour for today's messages, the day and the hour for older ones.</summary>
    public string When(DateTimeOffset moment)
    {
        var (then, today) = (Local(moment), Local(Now).Date);
        var format = then.Date == today ? "HH:mm" : then.Year == today.Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm";
        return then.ToString(format, Texts.Culture);
    }

    /// <summary>The moment for machines.</summary>
    public static string Exact(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
