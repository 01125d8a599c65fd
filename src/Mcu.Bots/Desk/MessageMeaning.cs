namespace Mcu.Bots.Desk;

internal enum MessageMeaning
{
    Unsaid,
    Text,
    Command,
}
