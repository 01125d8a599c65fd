using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Papers;

/// <summary>What stands in a written appeal (59-ФЗ, ст. 7), line by line.</summary>
/// <param name="Head">To whom, from whom, where to answer: at the right.</param>
/// <param name="Files">What is enclosed, with its heading; none where nothing is.</param>
/// <param name="Foot">The date and the signature, to be filled by hand.</param>
internal sealed record AppealPaper(IReadOnlyList<string> Head, string Title, IReadOnlyList<string> Words, IReadOnlyList<string> Files, IReadOnlyList<string> Foot)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // In the units of the format: half points, twentieths of a point.
    private const string LetterSize = "28";
    private const string AfterParagraph = "120";
    private const string HeadIndent = "4536";

    /// <summary>The document as every office program opens it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body([.. Paragraphs(), Page()]));
        }

        return stream.ToArray();
    }

    private IEnumerable<OpenXmlElement> Paragraphs() =>
    [
        .. Head.Select(line => Line(line, new Indentation { Left = HeadIndent })),
        Line(""),
        Line(Title, new Justification { Val = JustificationValues.Center }, bold: true),
        .. Words.Select(line => Line(line, new Justification { Val = JustificationValues.Both })),
        .. Files.Select(line => Line(line)),
        Line(""),
        .. Foot.Select(line => Line(line)),
    ];

    /// <summary>Words that were kept before such signs were taken out on their way in may hold what the format cannot.</summary>
    private static Paragraph Line(string text, OpenXmlElement? shape = null, bool bold = false)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { After = AfterParagraph });
        properties.Append(shape is null ? [] : [shape]);
        var letters = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        letters.Append(bold ? [new Bold()] : []);
        letters.Append(new FontSize { Val = LetterSize });
        return new Paragraph(properties, new Run(letters, new Text(CleanText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>A4 with the margins of an official paper: 2 cm, and 3 cm at the left for filing.</summary>
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 709, Footer = 709, Gutter = 0 });
}
