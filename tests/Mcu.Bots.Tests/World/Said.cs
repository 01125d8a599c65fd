namespace Mcu.Bots.Tests.World;

/// <summary>
/// By which of its words a message to a resident is known in the dialogues: in one place, so that better sentences change one place.
/// </summary>
internal static class Said
{
    public const string Consent = "сохраним ваше сообщение";
    public const string Summary = "Всё верно?";
    public const string Receipt = "Приняли, номер";
}
