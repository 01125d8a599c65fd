using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Staff;

/// <summary>The dates that somebody still has to keep beside that of the answer, a line of the card each.</summary>
internal static class TermLines
{
    public static string Of(Work work, Appeal appeal) => string.Concat(Lines(work, appeal).Select(line => "\n" + line));

    private static IEnumerable<string> Lines(Work work, Appeal appeal)
    {
        foreach (var term in Enum.GetValues<AppealTerm>())
        {
            if (appeal.Open(term) is { } due)
            {
                yield return work.Texts.Say($"card.term.{term}".ToLowerInvariant(), ("due", work.Local(due)));
            }
        }

        if (appeal is { Ended: false, PausedAt: { } since })
        {
            yield return work.Texts.Say("card.paused", ("since", work.Local(since)));
        }
    }
}
