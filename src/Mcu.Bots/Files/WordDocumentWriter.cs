using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Residents;

namespace Mcu.Bots.Files;

/// <summary>Documents in the format of Word (decision 0018).</summary>
internal sealed class WordDocumentWriter : IDocumentWriter
{
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // In the units of the format: half points, twentieths of a point.
    private const string LetterSize = "28";
    private const string AfterParagraph = "120";
    private const string HeadIndent = "4536";

    public byte[] Write(AppealDocument paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body([.. Paragraphs(paper), Page()]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(AppealDocument paper) =>
    [
        .. paper.Head.Select(line => Line(line, new Indentation { Left = HeadIndent })),
        Line(""),
        Line(paper.Title, new Justification { Val = JustificationValues.Center }, bold: true),
        .. paper.Words.Select(line => Line(line, new Justification { Val = JustificationValues.Both })),
        .. paper.Files.Select(line => Line(line)),
        Line(""),
        .. paper.Foot.Select(line => Line(line)),
    ];

    /// <summary>Words that were kept before such signs were taken out on their way in may hold what the format cannot.</summary>
    private static Paragraph Line(string text, OpenXmlElement? shape = null, bool bold = false)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { After = AfterParagraph });
        properties.Append(shape is null ? [] : [shape]);
        var letters = new RunProperties(new RunFonts
        { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        letters.Append(bold ? [new Bold()] : []);
        letters.Append(new FontSize { Val = LetterSize });
        return new Paragraph(properties, new Run(letters, new Text(CleanText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>A4 with the margins of an official paper: 2 cm, and 3 cm at the left for filing.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 709, Footer = 709, Gutter = 0 });
}
