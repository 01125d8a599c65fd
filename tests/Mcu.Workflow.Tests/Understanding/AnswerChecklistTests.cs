using Mcu.Tests;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Tests.Understanding;

[Clause("S0-13", "рекомендации при подготовке ответов")]
public class AnswerChecklistTests
{
    private const string Good = """
        Здравствуйте, Анна!
        Яму у дома 5 засыпали 12 марта, асфальт положим до 20 апреля.
        Вопросы можно задать по телефону 55-12-34, кабинет 7.
        Начальник отдела Петров И. И.
        """;

    private const string Worst = "По жалобе на кв. 12 в рамках КОМПЛЕКСА МЕРОПРИЯТИЙ по Федеральному закону от 6 октября 2003 г. № 131-ФЗ «Об общих принципах организации» "
        + "данный вопрос находится на рассмотрении у всех тех кто его рассматривает и рассматривал раньше и будет рассматривать ещё долго потом";

    private static string[] Keys(string draft, string question = "") =>
        [.. AnswerChecklist.Look(draft, question, Regulation.Default).Select(remark => remark.Key)];

    [Fact]
    public void A_good_answer_has_no_remarks() => Keys(Good, "Когда засыплют яму?").ShouldBeEmpty();

    [Theory]
    [InlineData("checklist.greeting", "Здравствуйте, Анна!\n", "")]
    [InlineData("checklist.contact", "Вопросы можно задать по телефону 55-12-34, кабинет 7.\n", "")]
    [InlineData("checklist.officialese", "Яму у дома", "В рамках работ яму у дома")]
    [InlineData("checklist.capitals", "засыпали", "ЗАСЫПАЛИ ЩЕБНЕМ, отремонтируем")]
    [InlineData("checklist.personal.flat", "дома 5", "дома 5, кв. 12,")]
    [InlineData("checklist.personal.document", "Вопросы", "Ваш паспорт 1234 567890. Вопросы")]
    [InlineData("checklist.personal.name", "Яму", "По жалобе Сидоровой А. П. яму")]
    [InlineData("checklist.personal.name", "Яму", "По жалобе Сидоровой Анны Петровны яму")]
    [InlineData("checklist.title", "Яму", "По Федеральному закону от 6 октября 2003 г. № 131-ФЗ «Об общих принципах организации» яму")]
    public void One_thing_amiss_is_one_remark(string key, string from, string to) =>
        Keys(Good.Replace(from, to, StringComparison.Ordinal)).ShouldBe([key]);

    /// <summary>
    /// A draft with everything amiss: each check is switched on alone, and each stays silent where it is the only one switched off.
    /// </summary>
    [Theory]
    [InlineData("greeting", "checklist.greeting")]
    [InlineData("question", "checklist.question")]
    [InlineData("action", "checklist.action")]
    [InlineData("date", "checklist.date", "Яму отремонтируем.")]
    [InlineData("contact", "checklist.contact")]
    [InlineData("officialese", "checklist.officialese")]
    [InlineData("long", "checklist.long")]
    [InlineData("title", "checklist.title")]
    [InlineData("capitals", "checklist.capitals")]
    [InlineData("personal", "checklist.personal.flat")]
    public void Each_check_can_be_switched_off(string check, string key, string draft = Worst)
    {
        string[] Found(params IEnumerable<string> on) => [.. AnswerChecklist.Look(
            draft, "Почему не работает светофор?",
            Regulation.Default with { Answers = Regulation.Default.Answers with { Checklist = [.. on] } })
                .Select(remark => remark.Key).Distinct()];

        Found(AnswerRules.Checks).ShouldContain(key);
        Found(check).ShouldBe([key]);
        Found(AnswerRules.Checks.Where(other => other != check)).ShouldNotContain(key);
    }

    [Fact]
    public void The_shipped_regulation_looks_for_everything_and_a_wrong_check_is_told_of()
    {
        Regulation.Default.Answers.Checklist.ShouldBe(AnswerRules.Checks);
        var reading = RegulationFile.Read("municipality: { name: Город Н }\nanswers: { checklist: [greeting, contakt] }", "n.yaml");
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldContain("contact");
        RegulationFile.Read("municipality: { name: Город Н }\nanswers: { checklist: [] }",
            "n.yaml").Regulation!.Answers.Checklist.ShouldBeEmpty();
    }

    [Fact]
    public void A_promise_wants_a_date() =>
        Keys("Здравствуйте! Яму отремонтируем. Телефон 55-12-34.").ShouldBe(["checklist.date"]);

    [Fact]
    public void The_resident_is_called_by_name() =>
    Keys(Good.Replace("Здравствуйте, Анна!", "Уважаемая Анна Петровна!", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("Яму заделаем до 20 ноября.")]
    [InlineData("Асфальт уложили 5 ноября.")]
    [InlineData("Трубу прочистят 12.11.")]
    public void What_is_done_is_understood(string done) => Keys($"Здравствуйте! {done} Телефон 55-12-34.").ShouldBeEmpty();

    [Fact]
    public void An_empty_politeness_is_noticed() =>
        Keys("Здравствуйте! Спасибо за сообщение. Телефон 55-12-34.").ShouldBe(["checklist.action"]);

    [Clause("S1-17", "контроль полноты и качества решения")]
    [Clause("S3-20", "контроль полноты и качества решения вопросов")]
    [Fact]
    public void The_question_left_out_is_named()
    {
        var remark = AnswerChecklist.Look(Good, "Когда засыплют яму? А почему не работает светофор?", Regulation.Default)
            .ShouldHaveSingleItem();
        remark.Key.ShouldBe("checklist.question");
        remark.Args["question"].ShouldBe("А почему не работает светофор?");
    }

    [Fact]
    public void Numbered_answers_to_numbered_questions_are_believed() =>
        Keys("Здравствуйте!\n1. Сделали 12 марта.\n2. Нет.\nТелефон 55-12-34.", "1. Дорога разбита\n2. Светофор мигает").ShouldBeEmpty();

    [Fact]
    public void The_telephone_of_the_resident_is_not_given_away() =>
        Keys(Good.Replace("55-12-34", "8 910 123-45-67", StringComparison.Ordinal), "Мой номер +79101234567")
        .ShouldBe(["checklist.personal.phone"]);

    [Fact]
    public void A_long_sentence_is_counted()
    {
        var longOne = "Мы " + string.Concat(Enumerable.Repeat("быстро ", 30)) + "чинили.";
        var remark = AnswerChecklist.Look(Good + "\n" + longOne + "\nОтдел дорог\nГород", "", Regulation.Default)
            .Single(each => each.Key == "checklist.long");
        remark.Args["n"].ShouldBe(32);
    }

    [Fact]
    public void The_author_is_shown_the_word_and_not_the_stem() =>
        AnswerChecklist.Look(Good.Replace("засыпали", "засыпали, осуществляется контроль", StringComparison.Ordinal),
        "", Regulation.Default)
            .ShouldHaveSingleItem().Args["phrase"].ShouldBe("осуществляется");

    [Fact]
    public void An_English_draft_is_understood_too() =>
        Keys("Hello! The lamp was replaced on 12.03. Questions: tel. 55-12-34.").ShouldBeEmpty();

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_remark_has_a_phrase(string language)
    {
        using var stream = typeof(Regulation).Assembly.GetManifestResourceStream($"texts/{language}/checklist.yaml").ShouldNotBeNull();
        var phrases = new StreamReader(stream).ReadToEnd();
        foreach (var key in new[]
        {
            "greeting", "question", "action", "date", "contact", "officialese", "long", "title", "capitals",
            "personal.flat", "personal.document", "personal.phone", "personal.name",
        })
        {
            phrases.ShouldContain($"checklist.{key}: ");
        }
    }
}
