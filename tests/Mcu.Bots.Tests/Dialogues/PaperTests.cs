using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The words of a draft as a document to be signed: for whoever goes another way than the chat.</summary>
public sealed class PaperTests
{
    private const string Town3 = """
        municipality:
          name: Заречный округ
          nameGenitive: Заречного округа
          address: г. Заречный, ул. Мира, 3
        keeping:
          closedAppealYears: 3
          draftDays: 30
        """;

    [Theory, InEveryMessenger]
    [Clause("S4-12", "предложение, заявление, жалоба")]
    public async Task The_typed_text_comes_as_a_document_that_is_right(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Town3);
        var resident = await FormalForkTests.Written(town, "Прошу отремонтировать дорогу\nул. Ленина, 5 <у колодца> & дальше");
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        resident.Hears("фамилию, имя и отчество");
        await resident.Says("Иванова Анна Петровна");
        resident.Hears("Документ готов", "30 дней");

        town.Messenger.Sent.Where(sent => sent.ChatId == resident.Actor.ChatId).SelectMany(sent => sent.Files).ShouldHaveSingleItem();
        using var document = Opened((await Made(town)).Bytes);
        Lines(document).ShouldBe([
            "В администрацию Заречного округа", "г. Заречный, ул. Мира, 3", "от Иванова Анна Петровна",
            "Адрес для ответа: ________________", "", "Обращение",
            "Прошу отремонтировать дорогу", "ул. Ленина, 5 <у колодца> & дальше", "Место: ул. Ленина, 5", "",
            "Дата: «____» ______________ 20___ г.", "Подпись: ______________________"]);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(fault => fault.Description).ShouldBeEmpty();

        await resident.Presses("Отправить как сообщение");
        resident.Hears("МЦУ-2026-000001");
        (await town.Appeal()).Text.ShouldNotContain("Иванова");
    }

    [Theory, InEveryMessenger]
    public async Task The_name_may_be_left_to_the_pen_and_files_are_listed(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await FormalForkTests.Written(town, Story.Pothole);
        await resident.SendsPhoto();
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        await resident.Presses("Оставить пустую строку");
        resident.Hears("Документ готов");
        using var document = Opened((await Made(town)).Bytes);
        Lines(document).ShouldContain("от ______________________________");
        Lines(document).ShouldContain("Приложения:");
        Lines(document).ShouldContain(line => line.StartsWith("1. ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_personal_data_no_name_is_asked()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await resident.Presses("Не указывать имя");
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        resident.Hears("Документ готов");
        using var document = Opened((await Made(town)).Bytes);
        Lines(document).ShouldContain("от ______________________________");
    }

    [Fact]
    public async Task A_story_told_instead_of_a_name_stays_a_story()
    {
        await using var town = await Town.Open();
        var resident = await FormalForkTests.Written(town, Story.Pothole);
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        await resident.Says("И ещё у дома № 7 вторую неделю не горит фонарь, темно и страшно ходить");
        resident.Hears(Said.Summary, "не горит фонарь");
        (await town.Look(r => r.OldPapers(DateTimeOffset.MaxValue, 10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_goes_with_the_term_of_drafts_and_with_forgetting()
    {
        await using var town = await Town.Open(regulation: Town3);
        var resident = await FormalForkTests.Written(town, Story.Pothole);
        await resident.Says("/official");
        await resident.Presses("Получить текст документом");
        await resident.Presses("Оставить пустую строку");
        await town.Pass(TimeSpan.FromDays(29));
        (await town.Look(r => r.OldPapers(DateTimeOffset.MaxValue, 10))).Count.ShouldBe(1);
        await town.Pass(TimeSpan.FromDays(2));
        for (var round = 0; round < 5; round++)
        {
            await town.Pass(TimeSpan.FromMinutes(1));
        }

        (await town.Look(r => r.OldPapers(DateTimeOffset.MaxValue, 10))).ShouldBeEmpty();

        var other = town.Resident(6, "Анна");
        await other.Says(Story.Pothole);
        await other.Presses("Согласен");
        await other.Says("/official");
        await other.Presses("Получить текст документом");
        await other.Says("Иванова Анна");
        await other.Says("/forget");
        await other.Presses("Удалить мои данные");
        (await town.Look(r => r.OldPapers(DateTimeOffset.MaxValue, 10))).ShouldBeEmpty();
    }

    private static async Task<GeneratedDocument> Made(Town town) =>
        (await town.Look(r => r.OldPapers(DateTimeOffset.MaxValue, 10))).ShouldHaveSingleItem();

    private static WordprocessingDocument Opened(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IReadOnlyList<string> Lines(WordprocessingDocument document) =>
        [.. document.MainDocumentPart!.Document.Body!.ChildElements
        .OfType<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText)];
}
