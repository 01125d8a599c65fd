namespace Mcu.Workflow.Residents;

/// <summary>Makes a document that every office program opens.</summary>
internal interface IDocumentWriter
{
    /// <summary>The media type of what <see cref="Write"/> makes.</summary>
    string MediaType { get; }

    byte[] Write(AppealDocument paper);
}
