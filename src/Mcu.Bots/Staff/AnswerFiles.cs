using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

/// <summary>The files of an answer that is being written, as a question of the bot carries them until the words follow.</summary>
/// <param name="Album">The album that the last of them came in.</param>
internal sealed record AnswerFiles(string? Album, IReadOnlyList<FileRef> Files)
{
    public static readonly AnswerFiles None = new(null, []);

    public static AnswerFiles Read(string argument) => argument.StartsWith('{') ? JsonSerializer.Deserialize<AnswerFiles>(argument)! : None;

    /// <summary>Those kept with the question and those that came now; one too big to be opened is refused aloud.</summary>
    public static AnswerFiles With(Turn turn, string argument)
    {
        var kept = Read(argument).Files;
        return new AnswerFiles(turn.In.AlbumKey, [.. kept, .. Fitting(turn)]);
    }

    public static IEnumerable<FileRef> Fitting(Turn turn)
    {
        if (turn.In.Files.Any(file => file.TooBig))
        {
            turn.Say("intake.file-too-big", ("limit", turn.Town.Regulation.Intake.MaxFileMegabytes));
        }

        return turn.In.Files.Where(file => !file.TooBig);
    }

    public override string ToString() => JsonSerializer.Serialize(this);
}
