namespace Mcu.Workflow.TextAnalysis;

/// <summary>
/// The lists of <see cref="ShortWays"/>, written as <see cref="ShortMessages.Plain"/> gives words: small letters, «е» for «ё».
/// </summary>
internal static class ShortWayWords
{
    /// <summary>Whole messages.</summary>
    public static readonly HashSet<string> Greetings = new(StringComparer.Ordinal)
    {
        "здравствуйте", "здраствуйте", "здравствуй", "добрый день", "добрый вечер", "доброе утро", "доброго дня",
        "доброго времени суток", "доброй ночи", "привет", "приветствую", "всем привет", "алло", "ау", "hello", "hi", "good morning",
        "good afternoon", "good evening",
    };

    /// <summary>Stems side by side.</summary>
    public static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "позовите человека", "позови человека", "живой человек", "живого человека", "живым человеком", "соедините с", "соедини с",
        "переключите на", "с оператором", "позовите оператора", "позови оператора", "нужен оператор", "с вами связаться",
        "связаться с вами", "как связаться", "до вас дозвониться", "дозвониться до вас", "вам позвонить", "ваш телефон", "ваш номер",
        "телефон администрации", "номер администрации", "поговорить с человеком", "поговорить с сотрудник", "связаться с сотрудник",
        "связаться с человеком", "talk to a human", "talk to a person", "call you", "contact you", "your phone",
    };

    /// <summary>Whole messages.</summary>
    public static readonly HashSet<string> CallsAlone = new(StringComparer.Ordinal)
    {
        "оператор", "оператора", "оператор пожалуйста", "человек", "человека", "диспетчер", "специалист", "сотрудник", "телефон",
        "номер телефона", "контакты", "operator", "human", "agent",
    };

    /// <summary>Words that may stand before the thanks.</summary>
    public static readonly HashSet<string> BeforeThanks = new(StringComparer.Ordinal)
    {
        "здравствуйте", "добрый", "день", "вечер", "утро", "доброе", "большое", "огромное", "вам", "всем", "вас", "хочу", "хотим",
        "хочется", "хотел", "хотела", "бы", "выразить", "выражаю", "выражаем", "от", "души", "всей", "всего", "сердца", "просто",
        "очень", "сказать", "привет", "и", "a", "many",
    };

    /// <summary>Stems.</summary>
    public static readonly HashSet<string> Thanks = new(StringComparer.Ordinal)
    {
        "спасибо", "благодар", "поблагодар", "признательн", "молодцы", "thank",
    };

    /// <summary>Stems of what was done well.</summary>
    public static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "сделали", "починили", "убрали", "отремонтировали", "исправили", "помогли", "помог", "быстро", "качественно", "вывезли",
        "почистили", "молодцы", "оперативно", "заделали", "включили", "установили", "fixed", "done",
    };

    /// <summary>Whole words: with one of these in it, thanks are a polite report.</summary>
    public static readonly HashSet<string> Troubles = new(StringComparer.Ordinal)
    {
        "но", "однако", "почему", "когда", "опять", "снова", "прошу", "просим", "просьба", "помогите", "нужно", "надо", "заранее",
        "не", "нет", "только", "пока", "яма", "ямы", "please", "but", "not", "advance",
    };

    /// <summary>Words that may stand before the question.</summary>
    public static readonly HashSet<string> BeforeQuestion = new(StringComparer.Ordinal)
    {
        "здравствуйте", "добрый", "день", "вечер", "утро", "доброе", "подскажите", "скажите", "пожалуйста", "а", "можете",
        "подсказать", "сказать", "хочу", "хотел", "хотела", "бы", "узнать", "интересует", "вопрос", "привет", "hello", "please",
        "tell", "me",
    };

    /// <summary>How a question begins.</summary>
    public static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "как записать", "как записаться", "как оформить", "как получить", "как подать", "как узнать", "как встать", "как попасть",
        "как оплатить", "как зарегистрир", "как заказать", "как добраться", "куда обра", "куда звонить", "куда позвонить",
        "куда сдать", "куда можно", "к кому обра", "кому звонить", "во сколько", "до скольки", "со скольки", "с какого времени",
        "по каким дням", "где можно", "где получить", "где находится", "где узнать", "где оформить", "где взять", "какие документы",
        "какие нужны документы", "какой график", "какой режим", "какой адрес", "какой телефон", "можно ли", "сколько стоит",
        "положена ли", "положены ли", "когда откро", "когда работает", "когда принима", "когда прием", "how do i", "how can i",
        "how to", "where can", "where do i", "where is the", "what time", "when does",
    };

    /// <summary>Stems.</summary>
    public static readonly HashSet<string> Angry = new(StringComparer.Ordinal)
    {
        "надоел", "сколько можно", "сколько еще можно", "достали", "достало", "задолбал", "безобраз", "издева", "нет совести",
        "совесть есть", "имейте совесть", "беспредел", "позор", "бардак", "обнагле", "fed up",
    };
}
