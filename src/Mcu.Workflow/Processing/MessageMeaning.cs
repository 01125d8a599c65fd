namespace Mcu.Workflow.Processing;

internal enum MessageMeaning
{
    Unsaid,
    Text,
    Command,
}
