using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>Personal data leave, the history of moves stays. The history and the answers must have been loaded.</summary>
public sealed partial class Appeal
{
    /// <summary>Belongs to nobody any more: the term of keeping is over.</summary>
    public const long NobodysId = 0;

    /// <summary>Since then nothing of what the resident said is here: nobody is shown it, or offered to add to it.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>
    /// Takes out what the resident said and the files of the answers. What the staff wrote stays: an open appeal is still worked on.
    /// </summary>
    /// <returns>The files to be deleted where they lie.</returns>
    public IReadOnlyList<FileRef> Forget(string mask, Actor by, DateTimeOffset at) => Erase(Erasure.OnRequest, mask, by, at, "");

    /// <summary>The term of keeping is over: also what the staff wrote to the resident or of them goes, and whose appeal it was.</summary>
    /// <inheritdoc cref="Forget"/>
    public IReadOnlyList<FileRef> Expire(string mask, string why, DateTimeOffset at)
    {
        foreach (var line in History.Where(SaysWordsOfStaff))
        {
            PersonalDataFields.Erase(line, Erasure.OnExpiry, mask);
        }

        ResidentId = NobodysId;
        return Erase(Erasure.OnExpiry, mask, Actor.System, at, why);
    }

    private IReadOnlyList<FileRef> Erase(Erasure erasure, string mask, Actor by, DateTimeOffset at, string why)
    {
        List<FileRef> files = [.. PersonalDataFields.Erase(this, erasure, mask)];
        files.AddRange(Answers.SelectMany(answer => PersonalDataFields.Erase(answer, erasure, mask)));
        foreach (var line in History.Where(SaysWordsOfResident))
        {
            PersonalDataFields.Erase(line, erasure, mask);
        }

        Files = 0;
        ForgottenAt ??= at;
        Write(HistoryKind.Forgotten, by, at, why);
        return files;
    }

    private static bool SaysWordsOfResident(HistoryLine line) =>
        line.By == ActorKind.Resident && line.Text.Length > 0
        && line.Kind is not (HistoryKind.Registered or HistoryKind.Received or HistoryKind.Rated);

    private static bool SaysWordsOfStaff(HistoryLine line) => line.Kind is HistoryKind.Note or HistoryKind.Requested
        or HistoryKind.Informed || line.Trigger is Trigger.Ask or Trigger.GiveInterim;
}
