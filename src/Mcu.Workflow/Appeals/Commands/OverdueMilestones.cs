using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// What is late by another date than that of the answer, a section for each date: not assigned, no first word, past the control date.
/// </summary>
internal static class OverdueMilestones
{
    private const int MostOfSection = 10;

    /// <param name="late">What is late by the answer's date, narrowed to a unit or a person.</param>
    /// <param name="head">What stands above, where there is anything to show.</param>
    /// <returns>False where nothing is late.</returns>
    public static async Task<bool> Show(MessageContext context, AppealQuery late, string head = "")
    {
        var (lines, shown) = (new List<string>(), new List<Appeal>());
        foreach (var term in Enum.GetValues<Milestone>())
        {
            var query = late with { Of = term };
            var appeals = await context.Store.Appeals(query, 0, MostOfSection);
            if (appeals.Count > 0)
            {
                lines.Add(
                    $"{(lines.Count > 0 ? "\n" : "")}{context.Texts.Say($"list.late.{term}".ToLowerInvariant(), ("n", await context.Store.CountAppeals(query)))}");
                foreach (var appeal in appeals)
                {
                    lines.Add(await AppealList.Line(context.Work, appeal));
                }

                shown.AddRange(appeals);
            }
        }

        if (shown.Count > 0)
        {
            context.Reply(new Content(string.Join("\n", head.Length > 0 ? [head, "", .. lines] : lines))
            { Buttons = [.. AppealList.CardButtons(context.Work, shown.DistinctBy(appeal => appeal.Id))] });
        }

        return shown.Count > 0;
    }
}
