using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>The dates that somebody still has to keep beside that of the answer, a line of the card each.</summary>
internal static class DeadlineLines
{
    public static string Of(UnitOfWork work, Appeal appeal) => string.Concat(Lines(work, appeal).Select(line => "\n" + line));

    private static IEnumerable<string> Lines(UnitOfWork work, Appeal appeal)
    {
        foreach (var term in Enum.GetValues<Milestone>())
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
