using System.Globalization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>A button that a resident has pressed, or named in words: <c>verb:id:argument</c>.</summary>
/// <param name="Id">Of what the button stands under, e.g. a draft or an appeal; 0 where it carries none.</param>
internal sealed record ResidentPress(MessageContext MessageContext, Resident Resident, string Verb, long Id, string Argument)
{
    public static ResidentPress Read(MessageContext context, Resident resident, string button)
    {
        var parts = button.Split(':', 3);
        var id = parts.Length > 1 && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new ResidentPress(context, resident, parts[0], id, parts.Length > 2 ? parts[2] : "");
    }
}
