using System.Text.RegularExpressions;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>What addresses look like. Put together from small parts: a kind of street, its name, a house.</summary>
internal static partial class AddressPatterns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled;

    private const string Kind =
        @"(?:[Уу]л(?:\.|иц[а-я]{1,2}|\b)|[Пп]р(?:осп(?:ект[а-я]{0,2}|\.)|-(?:к?т|д)[а-я]?\.?|оезд[а-я]{0,2})|[Пп]р(?:\.|(?=,))|[Пп]ереул[а-я]+|[Пп]ер\.|[Бб]ульвар[а-я]{0,2}|[Бб]-р"
        + @"|[Нн]аб(?:ережн[а-я]+|\.)|[Шш]оссе|[Пп]лощад(?:ь|и|ью)|[Пп]л\.|[Тт]упик[а-я]{0,2}|[Аа]лле[яеию]|[Мм](?:икрорайон[а-я]{0,2}|кр-?н?)\.?|[Кк]вартал[а-я]{0,2}|[Лл]ини[яию])";

    // «Кировский пр. 5»: after the name a short word is no beginning of another one.
    private const string KindAfter = Kind + @"(?:(?<=\.)|(?![А-Яа-яё]))";

    private const string Town =
        @"(?:\b(?:[Гг]ород[а-я]{0,2}|(?<!\d\s?)[Гг]\.|" + Villages + "))";

    private const string Villages =
        @"(?:[Сс]ел[оаеу]|[Сс]\.|[Дд]еревн[яиеюй]{1,2}|[Дд]\.|[Дд]ер\.|[Пп]ос[её]лк?[а-я]{0,3}|[Пп]ос\.|[Пп]\.|пгт\.?|[Сс]таниц[аыеу]|[Хх]утор[а-я]{0,2}|СНТ|снт)";

    // «50 лет Октября», «1-я Садовая», «8 Марта», «К. Маркса», «Розы Люксембург», «Красной Армии»
    // Not as many parts as one likes: «Аа-Аа-Аа-…» would be tried from each of its parts to its end.
    private const string Word = @"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+){0,3})";

    private const string Lower = "[а-яё]{4,}(?:ая|яя|ий|ый|ой|ого|его|ому|ему|ом)";

    private const string Ordinal = @"\d{1,2}(?:-?(?:ая|ый|ий|й|я))\s+";

    private const string Name = @"(?:(?:\d{1,3}(?:-(?:ая|й|я|ой|го|ый|ий))?\s+(?:лет\s+)?)?(?:[А-ЯЁ]\.\s?){0,2}" + Word + @"(?:\s+"
        + Word + @"){0,2})";

    // After a word such as «улица» people do not trouble to write a capital.
    private const string AnyName = @"(?:" + Name
        + @"|(?!дом|д\b|кв|мы|не|и\b|в\b|на\b|у\b|где|очень|без|нет|это|опять)[а-яё]{3,}(?:ая|ой|ого|ий|ый|ина|ова|ева|ы|и|а|я))";

    private const string Number = @"\d{1,3}(?:[«""]?[А-Яа-я][»""]?(?![А-Яа-яё])|\s[«""]?[А-ДабгдЛ][»""]?(?![А-Яа-яё]))?(?:\s?/\s?\d{1,3}[А-Яа-я]?(?![А-Яа-яё]))?(?:-[а-я](?![А-Яа-яё]))?";

    private const string Block = @"(?:[,.]?\s*(?:[Кк]|[Кк]орп?|[Кк]орпус|[Сс]тр|[Сс]троение|[Лл]ит|[Лл]итера?)(?![А-Яа-яё])\.?\s*№?\s*(?:\d{1,3}[А-Яа-я]?|[А-Яа-я])(?![А-Яа-яё\d]))*";

    // «в районе дома 21», «напротив дома 9»: the house stands a little away from the street.
    private const string Near = @"(?:,?\s*(?:(?:в\s+районе|около|возле|напротив|рядом\s+с|у|перед|за)\s+)(?:[Дд]ом[а-я]{0,2}|[Дд]\.|здани[а-я]{1,2})\s*№?\s*" + Number + Block + ")?";

    private const string House = @"(?:[Дд]ом[аеу]?|[Дд])(?![А-Яа-яё])\.?,?\s*№?\s*";

    // No part of a telephone, a date, a time, a sum.
    private const string NoMore = @"(?![\d])(?![.:]\d)(?!\s\d{2,})(?!\s?-\s?\d{1,4}[\s-]\s?\d)(?!\s?-\s?\d{4,})(?!\s?%)";

    private const string NoUnit = @"(?!\s*(?:-?(?:й|я|е|го|му|ый|ая|ое|ом|м)\b|тыс|млн|руб|₽|лет\b|год|г\.|час|мин|сек|дн|ден|день|дней|сут|недел|мес|раз|чел|шт|метр|м\b|км|см|кг|литр|градус|(?:этаж|подъезд|парадн|кварт|кв\b)[а-я]*\.?(?!\s*№?\s*\d)|"
        + @"класс|номер|машин|дом|семей|детей|ребен|ребён|собак|автобус|январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентяб|октяб|нояб|декаб|ступен|баллов|процент|ламп|фонар|дерев|яма|ямы|и\s+\d))";

    [GeneratedRegex(@"(?<place>\b(?:[Дд]ом(?:а|е|ом|у|ов|ами|ах)?|[Дд]\.|[Зз]дани[а-я]{1,2})\s*№?\s*(?:\d{1,3}-)?" + Number + Block
        + @"(?:,?\s+(?:по|на)\s+|\s+)(?:" + Name + @"(?<=(?:ой|ей|ому|ему|ом|ем|ая|ий|ый))\s+" + KindAfter + "|" + Kind + @"\s*" + AnyName
        + @")(?!\w|,?\s*(?:" + House + @")?\d))", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex HouseBeforeStreet();

    [GeneratedRegex(@"(?<place>(?:" + Town + @"\s*" + Name + @"\s*,?\s*)?(?:(?<![А-Яа-яё])" + Kind + @"\s*" + AnyName + @"|" + Town
        + @"\s*" + Name + @"),?\s*(?:" + House + @"|№\s*)?" + Number + NoMore + Block + @")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex StreetWithHouse();

    [GeneratedRegex(@"(?<place>(?:" + Town + @"\s*" + Name + @"\s*,?\s*)?" + Name
        + @"(?<=(?:ая|яя|ое|ее|ой|ей|ую|юю|ый|ий|ого|его|ому|ему|ом|ем))\s+" + KindAfter + @"(?:(?:,?\s*(?:" + House + @")?" + Number
        + NoMore + Block + ")|" + Near + "))", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex NameBeforeType();

    /// <summary>
    /// «садовый проспект 8», «по адресу мебельная 21»: no capital, but a kind of street or the word «адрес» beside an adjective.
    /// </summary>
    [GeneratedRegex(@"(?<![А-Яа-яё-])(?:(?<=по\s+адресу:?\s+)(?<place>" + Lower + @",?\s+(?:" + House + ")?" + Number + NoMore + NoUnit
        + Block + ")|(?<place>" + Lower + @"\s+" + KindAfter + @",?\s*(?:" + House + ")?" + Number + NoMore + NoUnit + Block
        + "))", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex WithoutCapital();

    [GeneratedRegex(@"(?<![А-Яа-яё.])(?<place>(?:" + Ordinal + @"|[А-ЯЁ]\.\s?)?(?<name>" + Word + @"(?:\s+" + Word + @")?),?\s+(?:" + House
        + @")?" + Number + NoMore + NoUnit + Block + ")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Bare();

    [GeneratedRegex(@"(?<![А-Яа-яё])(?<place>" + Kind + @"\s*" + Name + Near + ")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Street();

    /// <summary>«15-я линия 62», «15 линия, дом 62»: a street whose name is a number.</summary>
    [GeneratedRegex(@"(?<place>\b\d{1,2}(?:-?(?:ая|я|ой|й|ю))?\s+[Лл]ини[яиюей]{1,2}(?:\s+В\.?О\.?)?,?\s*(?:" + House + ")?" + Number
        + NoMore + NoUnit + Block + ")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex NumberedLine();

    /// <summary>«на пересечении улиц Мира и Садовой»: both streets.</summary>
    [GeneratedRegex(@"\b(?<place>(?:пересечени|перекр[её]ст)[а-я]{1,3}\s+(?:улиц[а-я]{0,3}|ул\.)\s*" + Name
        + @"\s+(?:и|с|/)\s+(?:ул(?:иц[а-я]{0,3}|\.)\s*)?" + Name + ")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Crossing();

    [GeneratedRegex(@"(?<place>\b" + Villages + @"\s*" + Word + ")", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Settlement();

    /// <summary>«12 Sadovaya Street», «Lenin Avenue»: for those who use the program in English.</summary>
    [GeneratedRegex(@"\b(?<place>(?:\d{1,3}[A-Za-z]?\s+)?(?:[A-Z][a-z]+\s+){1,3}(?:Street|Avenue|Road|Lane|Square))\b", Plain,
        BoundedRegex.Milliseconds)]
    public static partial Regex English();

    /// <summary>Names that are no streets though a number follows; a street's name ends as an adjective or a genitive does.</summary>
    [GeneratedRegex(
        @"^(?:Дом|Лестниц|Фото|Фотографи|Рисун|Квартир|Подъезд|Парадн|Этаж|Школ|Больниц|Поликлиник|Аптек|Палат|Групп|Стать|Заявк|Заявлени|Обращени|Маршрут|Автобус|Трамва|Троллейбус|Тел|Телефон|Мобильн|Номер|Детск|Садик|Сад|Лице|Гимнази|Росси|Пункт"
        + @"|Январ|Феврал|Март|Апрел|Ма|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр|Понедельник|Вторник|Сред|Четверг|Пятниц|Суббот|Воскресень|Сумм|Цен|Ям|Прошл|Кажд|Секци|Лампочк|Площадк|Остановк|Участк|Температур|Оплат|Проблем)"
        + @"(?:а|я|у|ю|е|и|ы|й|ь|ой|ая|ом|ам|ами|ах|ый|ого|ых|ие|ия)?(?:\s|$)"
        + @"|^(?:Не|Уже|Только|Сколько|Несколько|Всего|Около|Примерно|Более|Почти|Ещё|Еще|Сегодня|Вчера|Завтра|Минимум|Нужн[оыа]|Прошл[оаи]|Горит|Стоит|Лежит|Купила?|Заплатила?|Оплатила?|Ждала?|Ждали|Жила?)(?:\s|$)"
        + @"|^\w+(?:иты|аны|ены|яты)$"
        + @"|^(?!.*(?:а|я|ы|и|ой|ого|его|ская|ский|ый|ий|ин|ов|ев|их|ых|ко|дзе)(?:\s|$)).*$",
        Plain,
        BoundedRegex.Milliseconds)]
    public static partial Regex NoStreet();

    /// <summary>A sentence that begins with the place begins with a capital: «На Садовой 5».</summary>
    [GeneratedRegex(@"^(?:На|По|В|Во|У|От|К|Около|Возле|Напротив|Вдоль|Адрес)\s+(?=[А-ЯЁ\d])", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Opening();

    [GeneratedRegex(@"\s+", Plain, BoundedRegex.Milliseconds)]
    public static partial Regex Spaces();
}
