namespace Mcu.Bots.Papers;

/// <summary>Makes a document that every office program opens.</summary>
internal interface IDocumentWriter
{
    /// <summary>The media type of what <see cref="Write"/> makes.</summary>
    string MediaType { get; }

    byte[] Write(AppealPaper paper);
}
