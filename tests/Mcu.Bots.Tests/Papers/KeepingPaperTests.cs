using Mcu.Workflow.Privacy;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Tests.Papers;

/// <summary>The administrator's guide says of each term what the program keeps to.</summary>
public sealed class KeepingPaperTests
{
    public static TheoryData<string, string> Terms => new()
    {
        { "в закрытом обращении", $"{Regulation.Default.Keeping.ClosedAppealYears} года" },
        { "официальном обращении", $"{Regulation.Default.Keeping.FormalAppealYears} лет" },
        { "отложенные из-за ошибки", $"{Regulation.Default.Keeping.RawDays} дней" },
        { "выданный документом", $"{Regulation.Default.Keeping.DraftDays} дней" },
        { "запись на личный приём", $"{Regulation.Default.Keeping.DraftDays} дней" },
        { "черновик", $"{Regulation.Default.Keeping.DraftDays} дней" },
        { "отправленные сообщения", $"{Housekeeping.SentDays} дней" },
        { "недоставленные сообщения", $"{Housekeeping.FaultDays} дней" },
        { "одноразовые коды", $"{Housekeeping.CodeDays} дней" },
        { "вопросы бота", $"{Housekeeping.QuestionDays} дней" },
        { "ключи принятых сообщений", $"{Housekeeping.KeysDays} дней" },
        { "файлы выгрузок", $"{Housekeeping.FileDays} дней" },
        { "отметки об утренних сводках", $"{Housekeeping.DigestDays} дней" },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_stands_in_the_guide(string what, string term) =>
        Paper.Rows("docs/ru/administrator.md").Single(row => row.Length == 3 && row[0].Contains(what, StringComparison.Ordinal))[1]
        .ShouldStartWith(term);
}
