using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>What personal data look like in words: of drafts and of public answers alike.</summary>
internal static partial class PersonalPatterns
{
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // No part of a date, of a time, of a sum, of a longer number.
    private const string Alone = @"(?<![\d:/№-]|\d[.,]|№\s|[\p{L}]-|800[\s)-]{1,2})(?!\(?800\b)";
    private const string Ended = @"(?!\d|[-/:.,]\d|\s?(руб|₽|тыс|млн))";

    private const string Word = "[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?";
    private const string Patronymic = "[А-ЯЁ][а-яё]+(вич|вн)(а|у|ем|ой|ы|е)?";

    // «Иванов», «Ивановой», «Ковальскому», «Шевченко», «Григоряна»: in any case.
    private const string Surname =
        "[А-ЯЁ][а-яё]*(([оеё]в|[иы]н)(а|у|ой|ым|е|ы|ых|ыми)?|[сц]к(ий|ая|ого|ому|им|ом|ой|ую|ие|их)|енко|[уюч]к(а|у|ом|е)?|ян(а|у|ом|е)?|швили|дзе|ых|их)(-[А-ЯЁ][а-яё]+)?";

    /// <summary>A telephone as people write it. Not 8 800, which only organisations have, nor the short numbers of the services.</summary>
    [GeneratedRegex(
        Alone
        + @"((\+7|8)(?![\s(-]*800)([\s.()-]{0,3}\d){10}|7\d{10}|\(?9\d{2}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}|\(\d{3,5}\)\s*\d{1,3}[\s-]?\d{2}[\s-]?\d{2}|(\d{3,5}\s)?\d{1,3}-\d{2}-\d{2})" + Ended
        + @"|(?<=\b(тел|телефон\w*|сот|моб|мобильн\w+|звоните|whatsapp|viber)\b[.:\s№]{0,4})(?!8[\s(-]*800)\+?\d([\s.()-]{0,2}\d){4,11}"
        + Ended,
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Phone();

    /// <summary>A flat: «кв. 5», «квартира № 12», «12-я квартира», «д. 5–12»; neither square metres nor a quarter of the year.</summary>
    [GeneratedRegex(
        @"\b(кв\.?|кв-р[аыеу]|квартир[аыеу])\s*№?\s*(?!20\d\d)\d{1,4}\b(?!\s*кв)|\b\d{1,4}-?(й|я|ю|юю|ую|ой)\s+квартир[аыеу]\b|\b(д\.|дом|доме|дому)\s*№?\s*\d{1,3}[а-я]?\s?[-–—]\s?\d{1,4}\b(?!\s*(дн|ден|дет|год|лет|этаж|числ))|\b(из|в|над|под)\s+\d{1,4}\s+квартир[ыеу]\b",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Flat();

    /// <summary>Numbers that belong to one person: passport, insurance, tax number of a person, policy, account, contract.</summary>
    [GeneratedRegex(
        @"\bпаспорт\w*\D{0,25}\d[\d\s№]{5,}\d|\bсери[яи]\s*\d{2}\s?\d{2}\D{0,10}\d{6}|\bснилс\D{0,10}\d[\d\s-]{8,}\d|\b\d{3}-\d{3}-\d{3}[\s-]\d{2}\b|\b\d{2}\s?\d{2}\s\d{6}\b|\bинн\D{0,10}\d{12}\b|\bполис\w*\D{0,20}\d[\d\s]{8,}\d|\b[IVX]{1,4}-[А-Я]{2}\s*№?\s*\d{6}\b|"
        + @"\b(лицев\w+\s+сч[её]т\w*|л/с|лиц\.\s?сч\w*\.?)\D{0,10}\d[\d-]{3,}|\b\d{4}\s\d{4}\s\d{4}\s\d{4}\b|\b(ваш\w*|с\s+вами)\s+(\w+\s+)?договор\w*\D{0,15}\d[\d/-]*|\bдоговор\w*\s+(соц\w*\s+)?найма\D{0,15}\d[\d/-]*|\bудостоверени\w*\D{0,20}\d{2}\s?\w{2}\s?\d{6}\b",
        Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex Document();

    /// <summary>A full name: a surname with initials on either side, or with a patronymic.</summary>
    [GeneratedRegex(@"\b" + Word + @"\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.|\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]{2,}|\b(?!Уважаем)" + Word
        + @"\s+[А-ЯЁ][а-яё]+\s+" + Patronymic + @"\b", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex Person();

    /// <summary>
    /// What in public gives a person away too: a name with a patronymic, one initial, a surname after «гражданин» or after a post.
    /// </summary>
    [GeneratedRegex(
        @"\b(?!Уважаем)[А-ЯЁ][а-яё]+\s+" + Patronymic + @"\b|\b" + Surname
        + @"\s+[А-ЯЁ]\.(?!\s?[А-ЯЁ])|(?<=\b([Гг]ражданин\w*|[Гг]раждан(к[аиуе]|кой)|[Гг]р\.|[Гг]-н\w*|[Гг]-ж\w+|[Гг]оспод\w+|[Зз]аявител\w+|[Жж]ител(ь|я|ю|ем|ьниц[аыуе])|[Сс]осед\w*|[Сс]обственни\w+|[Вв]ладел\w+|[Сс]емь\w+|"
        + @"[Нн]ачальни\w+|[Ии]нспектор\w*|[Мм]астер\w*|[Дд]иректор\w*|[Дд]епутат\w*|[Сс]пециалист\w*|[Гг]лав[аыуе]|[Зз]аместител\w+|[Ии]сполнител\w+)\s+)" + Surname + @"\b(?!\s+(ул|улиц|пр|пер|шоссе|район|округ|сельск))",
        Exact,
        BoundedRegex.Milliseconds)]
    public static partial Regex Named();

    /// <summary>Two words with capitals, and the word before them: perhaps a first name with a surname.</summary>
    [GeneratedRegex(@"\b(?=(?<one>[А-ЯЁ][а-яё]+)\s+(?<two>[А-ЯЁ][а-яё]+)\b)(?<=(?<before>[\p{L}.]*)\s*)", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex Pair();

    /// <summary>Who is spoken to: the first word, or the one after the greeting.</summary>
    [GeneratedRegex(@"(?<=^\s*|\b([Зз]дравствуйте|[Дд]обр(ый\s+(день|вечер)|ое\s+утро|ого\s+дня)|[Уу]важаем(ый|ая)|[Пп]ривет)[,!]?\s+)(?<name>[А-ЯЁ][а-яё]+)(?=\s*[,!])", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex Greeted();

    [GeneratedRegex("^" + Surname + "$", Exact, BoundedRegex.Milliseconds)]
    public static partial Regex IsSurname();

    /// <summary>What bears a person's name and is no person: «улица Ивана Франко», «школа имени Юрия Гагарина».</summary>
    [GeneratedRegex(@"^(ул|улиц|пр|просп|пер|площад|пл|бульв|наб|имени|им|парк|сквер|памятник|школ|библиотек|музе|дом|двор|шоссе)", Loose,
        BoundedRegex.Milliseconds)]
    public static partial Regex NamedAfter();
}
