using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// What a card says of a formal appeal: that it is one, when it came, whether it was registered late, by which special order it ended.
/// </summary>
internal static class FormalAppealView
{
    public static IEnumerable<string> Lines(UnitOfWork work, Appeal appeal)
    {
        var texts = work.Texts;
        if (appeal.Formal)
        {
            yield return appeal.ReceivedOn is { } day ? texts.Say("card.formal-received", ("day", day)) : texts.Say("card.formal");
        }

        if (appeal.OutsideNumber is { } outside)
        {
            yield return appeal.OutsideDate is { } dated
                ? texts.Say("entry.number-dated", ("number", outside), ("day", dated)) : texts.Say("entry.number", ("number", outside));
        }

        if (appeal.RegisterBy is { } by && work.DayOf(appeal.RegisteredAt) > by)
        {
            yield return texts.Say("card.registered-late", ("by", by));
        }

        if (appeal.Special is { } reason)
        {
            yield return texts.Say("card.special", ("reason", texts.Name(reason)), ("article", SpecialOrder.Of(reason).Article));
        }
    }
}
