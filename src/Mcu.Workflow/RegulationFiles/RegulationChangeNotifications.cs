using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.RegulationFiles;

/// <summary>
/// Tells whoever may see faults what has become of the regulation, once for each state of it: what was told last is kept in the database,
/// so that neither a restart nor a second process says it again.
/// </summary>
internal sealed class RegulationChangeNotifications
{
    private const string ToldSetting = "told-regulation";
    private const int MostLines = 40;

    /// <summary>What an earlier unit of work has told, as the database has it.</summary>
    private string? _told;
    private Regulation? _last;
    private Regulation? _settled;

    /// <summary>A file that cannot be put in force: the one in force stays, and these are the lines to mend.</summary>
    public Task TellProblems(UnitOfWork work, string problems)
    {
        _settled = null;
        return Tell(work, Mark(problems), () => work.Texts.Say("regulation.broken", ("problems", Cut(work, problems.Split('\n')))));
    }

    /// <summary>Another regulation is in force, and this is what changes.</summary>
    public async Task TellChange(UnitOfWork work, Regulation now)
    {
        if (ReferenceEquals(_settled, now))
        {
            return;
        }

        if (await Tell(work, Mark(RegulationParts.Of(now).Values), () => Changes(work, now), inTime: true))
        {
            _last = _settled = now;
        }
        else if (_told is null)
        {
            _last = now;
        }
    }

    /// <summary>
    /// The act is no longer in force and no other has begun: somebody forgot, and the work goes on by the old one meanwhile.
    /// </summary>
    public static async Task TellEnd(UnitOfWork work, Edition now)
    {
        if (!now.EndedBy(work.Today()))
        {
            return;
        }

        var content = new Content(work.Texts.Say("regulation.ended", ("act", RegulationFormatter.Act(now.Regulation, work.Texts))));
        foreach (var person in await Hearers(work))
        {
            await work.SendOnce($"ended:{now.Key}:{person.Id}", person.HomeAddress, content, Priority.Staff,
                notBefore: work.StaffQuietTill());
        }
    }

    private string Changes(UnitOfWork work, Regulation now)
    {
        var head = work.Texts.Say("regulation.in-force", ("act", RegulationFormatter.Act(now, work.Texts)));
        if (_last is null)
        {
            return head + "\n" + work.Texts.Say("regulation.changed-while-away");
        }

        var changes = RegulationDiff.Lines(_last, now, work.Texts);
        return head + "\n" + (changes.Count == 0
            ? work.Texts.Say("regulation.nothing-changed")
            : work.Texts.Say("regulation.changes") + "\n" + Cut(work, changes));
    }

    /// <returns>Whether it was told before, by an earlier unit of work. On the first day nothing has changed yet, and nobody is
    /// told.</returns>
    /// <param name="inTime">It may have happened at midnight, and can wait till the quiet hours are over.</param>
    private async Task<bool> Tell(UnitOfWork work, string mark, Func<string> words, bool inTime = false)
    {
        if (_told == mark)
        {
            return true;
        }

        _told = await work.Store.Setting(ToldSetting);
        if (_told == mark)
        {
            return true;
        }

        await work.Store.SetSetting(ToldSetting, mark);
        if (_told is null)
        {
            return false;
        }

        var content = new Content(words());
        foreach (var person in await Hearers(work))
        {
            work.Write(OutboxKind.Send, person.HomeAddress, content, Priority.Staff, notBefore: inTime ? work.StaffQuietTill() : null);
        }

        return false;
    }

    private static async Task<IEnumerable<Person>> Hearers(UnitOfWork work) =>
        (await work.Store.Staff()).Where(person => work.Municipality.May(person, Right.SeeFaults));

    private static string Cut(UnitOfWork work, IReadOnlyList<string> lines) => lines.Count <= MostLines
        ? string.Join('\n', lines)
        : string.Join('\n', lines.Take(MostLines)) + "\n" + work.Texts.Say("regulation.and-more", ("n", lines.Count - MostLines));

    private static string Mark(params IEnumerable<string> words) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..16];
}
