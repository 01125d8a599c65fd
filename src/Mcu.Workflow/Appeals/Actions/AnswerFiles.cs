using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>The files of an answer that is being written, as a question of the bot carries them until the words follow.</summary>
/// <param name="Album">The album that the last of them came in.</param>
internal sealed record AnswerFiles(string? Album, IReadOnlyList<FileRef> Files)
{
    public static readonly AnswerFiles None = new(null, []);

    public static AnswerFiles Read(string argument) => argument.StartsWith('{') ? JsonSerializer.Deserialize<AnswerFiles>(argument)! : None;

    /// <summary>Those kept with the question and those that came now; one too big to be opened is refused aloud.</summary>
    public static AnswerFiles With(MessageContext context, string argument)
    {
        var kept = Read(argument).Files;
        return new AnswerFiles(context.Message.AlbumKey, [.. kept, .. Fitting(context)]);
    }

    public static IEnumerable<FileRef> Fitting(MessageContext context)
    {
        if (context.Message.Files.Any(file => file.TooBig))
        {
            context.Say("intake.file-too-big", ("limit", context.Municipality.Regulation.Intake.MaxFileMegabytes));
        }

        return context.Message.Files.Where(file => !file.TooBig);
    }

    public override string ToString() => JsonSerializer.Serialize(this);
}
