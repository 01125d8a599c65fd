using Mcu.Workflow.People;


namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>«Решён»: closed by the resident's word.</summary>
    public Refusal? ConfirmSolved(DateTimeOffset at)
    {
        if (Close(Actor.Resident, at) is { } no)
        {
            return no;
        }

        Solved = true;
        return null;
    }

    /// <summary>Only a solved appeal is rated, 1 to 5; the last rating counts.</summary>
    public Refusal? Rate(int stars, DateTimeOffset at)
    {
        if (Solved != true)
        {
            return new Refusal("refusal.not-rated");
        }

        Rating = stars;
        Write(HistoryKind.Rated, Actor.Resident, at, stars.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }

    public void RecordChoice(DateTimeOffset at) => Write(HistoryKind.ChoseMessage, Actor.Resident, at, "");

    public void Note(string text, Actor by, DateTimeOffset at) => Write(HistoryKind.Note, by, at, text);

    /// <summary>The file of its edition is gone: from now on the edition in force counts, and the history says so.</summary>
    public void FollowEdition(string? edition, string text, DateTimeOffset at)
    {
        Edition = edition;
        Note(text, Actor.System, at);
    }

    /// <summary>More words of the resident while the appeal is open.</summary>
    public void AddWords(ResidentMessage message, DateTimeOffset at)
    {
        message.AppealId = Id;
        message.DraftId = null;
        Files += message.Files.Count;
        Text = message.Text.Length == 0 ? Text : $"{Text}\n\n+ {message.Text}";
        Write(HistoryKind.Added, Actor.Resident, at, message.Text);
    }

    /// <summary>A later part of an album whose first part is here already; words only where it has some of its own.</summary>
    public void AddPart(ResidentMessage message, DateTimeOffset at)
    {
        if (message.Text.Length > 0)
        {
            AddWords(message, at);
            return;
        }

        (message.AppealId, message.DraftId) = (Id, null);
        Files += message.Files.Count;
    }

    /// <summary>The resident changed words already sent: the card shows the new ones, the history keeps both.</summary>
    public void ChangeWords(string before, string after, DateTimeOffset at)
    {
        if (before.Length > 0 && Text.Contains(before, StringComparison.Ordinal))
        {
            Text = Text.Replace(before, after, StringComparison.Ordinal);
        }
        else if (after.Length > 0)
        {
            Text = string.IsNullOrWhiteSpace(Text) ? after : $"{Text}\n\n+ {after}";
        }

        Write(HistoryKind.Edited, Actor.Resident, at, after);
    }

    /// <summary>Records that the deadline passed, once for each deadline.</summary>
    /// <returns>Whether this call recorded it.</returns>
    public bool RecordMiss(DateTimeOffset at)
    {
        if (MissedAt is not null || Ended)
        {
            return false;
        }

        MissedAt = at;
        Write(HistoryKind.Missed, Actor.System, at, "");
        return true;
    }

    public void RecordUndelivered(string why, DateTimeOffset at)
    {
        Unreachable = true;
        Write(HistoryKind.Undelivered, Actor.System, at, why);
    }

    /// <summary>
    /// A message to the resident goes by another channel than the one that the appeal came by; its words and its files are one line.
    /// </summary>
    public void RecordElsewhere(string channel, string why, DateTimeOffset at)
    {
        (ToldIn, Unreachable) = (channel, false);
        if (!History.Exists(line => line.Kind == HistoryKind.Elsewhere && line.At == at))
        {
            Write(HistoryKind.Elsewhere, Actor.System, at, why);
        }
    }

    /// <summary>Messages go by the resident's own channel again.</summary>
    public void RecordAtHome() => ToldIn = null;

    public void RecordReminder(string what, DateTimeOffset at) => Write(HistoryKind.Reminded, Actor.System, at, what);
}
