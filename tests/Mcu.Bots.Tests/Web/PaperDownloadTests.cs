using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Mcu.Bots.Tests.Browser;

namespace Mcu.Bots.Tests.Web;

public class PaperDownloadTests
{
    [Fact]
    public async Task The_document_of_a_formal_appeal_is_saved_from_the_page_by_its_owner_only()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        using var other = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Says("me", "/official");
        await resident.Presses("Получить текст документом");
        await resident.Presses("Оставить пустую строку");
        await resident.Hears("Документ готов");

        var address = Regex.Match(await resident.Open("/reception"), "/chat/me/files/[0-9]+/0").Value;
        using var answer = await resident.Get(address);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Обращение.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        document.MainDocumentPart!.Document.InnerText.ShouldContain("Яма на дороге, ул. Ленина, 5");

        await other.Open("/reception");
        (await other.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
