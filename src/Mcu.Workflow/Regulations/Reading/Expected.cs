namespace Mcu.Workflow.Regulations.Reading;

/// <summary>The wording of the faults, for the administrator who edits the file: what was expected, not what went wrong inside.</summary>
internal static class Expected
{
    public const string Text = "нужен текст";
    public const string Section = "нужен раздел: ключи с отступом под ним";
    public const string List = "нужен список: строки, начинающиеся с «- »";
    public const string Filled = "список не должен быть пустым";
    public const string Key = "нужно добавить этот ключ";
    public const string Flag = "нужно true (да) или false (нет)";
    public const string Code = "нужен код: строчные латинские буквы, цифры и дефис, например unit-head";
    public const string Zone = "нужен часовой пояс, например Europe/Moscow или Asia/Krasnoyarsk";
    public const string Pattern = "нужен образец номера с {year} и {number}, например {series}-{year}-{number:000000}";
    public const string SeriesOfItsOwn = "у официальных обращений должен быть свой ряд номеров, не как у сообщений";
    public const string MailZone = "нужна зона почты без точки, например ru или рф";
    public const string Term = "нужен срок: 30d (дни), 10wd (рабочие дни), 9wh (рабочие часы) или 60wm (рабочие минуты)";
    public const string Hours = "нужны часы работы, например 08:00-12:00, 12:48-17:00, по возрастанию";
    public const string AnyHours = "нужны часы работы хотя бы для одного дня недели";
    public const string Time = "нужно время, например 09:00";
    public const string StepTwice = "такой шаг уже есть выше; объедините их to";
    public const string Audience = "нужно одно из: executor, unit-head, mcu-head, staff-chat, post:код должности, role:код роли";
    public const string Quiet = "нужны часы тишины, например 21:00-08:00, или none – без тишины";
    public const string Day = "нужна дата ГГГГ-ММ-ДД, например 2026-05-08";
    public const string DayOfYear = "нужны месяц и день ММ-ДД, например 04-16";
    public const string Phone = "нужен номер телефона, например 112 или +7 (81369) 0-00-00";
    public const string LastRule = "последнее правило должно быть без when: оно для всех остальных обращений";
    public const string Control = "контрольный срок должен быть короче срока ответа и в тех же единицах, например control: 27d при answer: 30d";
    public const string NeverPaused = "срок обращения по закону № 59-ФЗ не приостанавливается";
    public const string RuleAfterAll = "выше уже есть правило без when; это правило никогда не сработает";
    public const string ConsentText = "нужен текст; в фигурных скобках – только сроки: {years:год|года|лет} и {days:день|дня|дней}";
    public const string Doer = "нужна роль или должность: role:head или post:roads-head";
    public const string Approvals = "утверждений бывает не больше двух";
    public const string Share = "нужно every (каждый), none (ни одного) или доля, например 1 in 10";
    public const string NoTabs = "отступы делаются пробелами, а здесь табуляция";
    public const string NoCircle = "организация не может входить сама в себя, и через другие тоже";
    public const string NothingOutside = "у внешней организации (kind: outside) не бывает подразделений и должностей: ей только передают обращения";
    public const string Depth = "слишком глубокая вложенность";
    public const string Syntax = "ошибка записи YAML: проверьте в этой строке и над ней отступы, кавычки, скобки и двоеточия";
    public const string KeyTwice = "ошибка записи YAML: этот ключ здесь уже есть; оставьте один";
    public const string Utf8 = "файл сохранён не в UTF-8, русские буквы не прочитать; в «Блокноте»: «Сохранить как», кодировка UTF-8";
    public const string Spoilt = "буквы испорчены: вместо них знак «�»; файл сохранили в чужой кодировке, верните прежнюю копию и сохраните в UTF-8";
    public const string OneDocument = "нужен один документ без разделителя ---";

    public const string ValidTo = "нужна дата не раньше validFrom";
    public const string Link = "нужен адрес страницы, например https://example.ru/akt";
    public const string Widget = "нужен номер организации из кода виджета ПОС, например 224266 из Widget(\"https://pos.gosuslugi.ru/form\", 224266)";
    public const string FixedWords = "слова команд не меняются";

    public static string Number(int least, int most) => $"нужно целое число от {least} до {most}";

    public static string OneOf(IEnumerable<string> allowed) => $"нужно одно из: {string.Join(", ", allowed)}";

    public static string OneOf(IReadOnlyCollection<string> allowed, string typed) =>
        Known(OneOf(allowed), typed.Length == 0 ? null : Nearest.To(typed, allowed));

    public static string Unique(string code) => $"код {code} уже занят; нужен другой";

    public static string RightOfNobody(string right, string why) => $"права {right} нет ни у одной роли: {why}";

    public static string UniqueName(string name, string code) => $"имя «{name}» уже есть у темы {code}; нужно другое";

    public static string RoutedAlready(string topic, string code) => $"тема {topic} уже есть в маршруте {code}";

    public static string ShortCode(int most) => $"код должен быть не длиннее {most} знаков";

    public static string KnownSource(string source) => $"источника {source} нет";

    public static string Step(IReadOnlyCollection<string> words, string typed) => $"{OneOf(words, typed)}; или кто: {{ by: [role:admin] }}";

    public static string KnownDoer(ActorReference actorReference) => actorReference.Kind == DoerKind.Role
        ? $"роли {actorReference.Code} нет в roles" : $"должности {actorReference.Code} нет в organisations";

    public static string DoerMayNot(ActorReference actorReference, string rights) =>
        actorReference.Kind == DoerKind.Role
        ? $"у роли {actorReference.Code} нет права {rights}, делать это некому"
        : $"у должности {actorReference.Code} нет роли с правом {rights}, делать это некому";

    public static string NobodyMay(string rights) => $"ни у одной роли нет права {rights}: делать это некому";

    public static string KnownUnit(string code) => $"подразделения {code} нет в blocks";

    public static string KnownTopic(string code) => $"темы {code} нет в topics";

    public static string KnownPost(string code) => $"должности {code} нет в organisations";

    public static string UnknownKey(string? nearest) => nearest is null ? "такого ключа нет" : $"такого ключа нет; может быть, {nearest}?";

    public static string UnknownPhrase(string? nearest) => nearest is null ? "такой фразы нет" : $"такой фразы нет; может быть, {nearest}?";

    public static string Known(string what, string? nearest) => nearest is null ? what : $"{what}; может быть, {nearest}?";

}
