using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>What the checklist looks for in the words of a draft.</summary>
internal static partial class AnswerPatterns
{
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Months = "январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр";

    [GeneratedRegex(@"^.{0,60}?(здравствуй|добрый\s|доброе\s|доброго\s|уважаем|приветству|hello|dear|good\s(morning|day|afternoon|evening))", Loose | RegexOptions.Singleline, BoundedRegex.Milliseconds)]
    public static partial Regex Greeting();

    [GeneratedRegex(
        @"\b((с|за|пере|про)дела|выполн|устран|отремонт|почин|замен|убра|убер|провер|осмотр|обследова|направ|выех|выезж|запланир|установ|восстанов|отключ|включ|вывез|выда|перед|перерасч|невозможн|не\s+предусм|не\s+можем|"
        + @"отказ|засып|залат|покрас|покос|скос|спил|отлов|очист|закры|закреп|постав|начал|начн|добав|измен|рассчита|подключ|оштраф|предписан|расчист|прочист|привез|достав|полож|улож|асфальтир|заасфальтир|подсып|промы|done|repair|fix|check|clean|replac|remov|instal|will)",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Action();

    [GeneratedRegex(
        @"\b(буде[тм]|будут|планиру|запланир|намечен|обеща|\w+(ируют|ируем)\b|(выполн|устран|почин|установ|замен|отремонт|очист|включ|постав)(ят|им|ит)\b|(с|за|пере|про)дела(ем|ют)\b|убер(ут|[её]м)\b|нач(нут|н[её]м)\b|will\b)",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Promise();

    [GeneratedRegex(
        @"\b\d{1,2}[./]\d{1,2}\b|\b\d{1,2}(-?го)?\s+(" + Months + @")|\b(в|до\s+конца|к|с)\s+(" + Months
        + @")|\b(до|к)\s+конц[ау]\s|сегодня|завтра|в\s+течение\s+\w+|через\s+(\d+|неделю|месяц|час|день)|квартал\w*|\bв?\s?20\d\d\s*год|"
        + @"(понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень)|\b(today|tomorrow|by|within|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Date();

    [GeneratedRegex(
        @"(?<!\d)(\+7|8)?[\s(-]{0,4}\d{3,5}[\s)-]{0,4}\d{1,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<!\d)\d{1,3}-\d{2}-\d{2}(?!\d)|\b(каб(инет)?|room|тел(ефон)?)\b\.?\s{0,4}№?:?\s{0,4}\d|\S@\S{1,100}\.\w|приёмн\w+\s+(день|дни|час)|приемн\w+\s+(день|дни|час)|телефону\s+\d",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Contact();

    [GeneratedRegex(@"(?<![^.!?\n])[^.!?\n]*\?", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex Question();

    [GeneratedRegex(@"^[ \t]*\d{1,2}[.)][ \t]+(?<said>\S.*)$", Exact | RegexOptions.Multiline, BoundedRegex.Milliseconds)]
    public static partial Regex Numbered();

    // A full stop after «ул», «д», «г», an initial or a number ends no sentence.
    [GeneratedRegex(@"[!?\n]+|(?<!\b(ул|д|г|кв|тел|каб|им|т|п|ст|руб|пр|пос|[А-ЯЁ]))\.+(?=\s|$)", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(закон|кодекс|постановлени|приказ|распоряжени|решени)\w*[^.!?\n«]{0,40}\bот\s+\d{1,2}[^!?\n«]{1,60}[«""]\w[^»""\n]{8,}", Loose, BoundedRegex.Milliseconds)]
    public static partial Regex LawTitle();

    [GeneratedRegex(@"\b\p{Lu}{4,}(\s+\p{Lu}{3,})+\b|\b\p{Lu}{7,}\b", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex Capitals();
}
