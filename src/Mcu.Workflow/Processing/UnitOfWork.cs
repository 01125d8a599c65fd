using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Processing;

/// <summary>
/// One unit of work: the store, the moment it happens at, what is to be sent after the commit, and which appeals
/// changed, so that their cards are brought up to date once, at the end.
/// </summary>
internal sealed class UnitOfWork(IStore store, MunicipalityContext town, DateTimeOffset now)
{
    private readonly List<OutboxRow> _outbox = [];
    private readonly Dictionary<long, Appeal> _touched = [];
    private readonly Dictionary<long, PublicComment> _spotted = [];
    private readonly Dictionary<long, Person> _menus = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public IStore Store => store;
    public MunicipalityContext Municipality => town;
    public Phrasebook Texts => town.Texts;
    public DateTimeOffset Now => now;

    /// <summary>Rows written in this unit of work that may leave at once, in order.</summary>
    public IReadOnlyList<OutboxRow> Outbox => _outbox;
    public IReadOnlyCollection<Appeal> Touched => _touched.Values;
    public IReadOnlyCollection<PublicComment> TouchedSpotted => _spotted.Values;

    /// <summary>The process that will send the rows.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Till when words to the residents of these appeals are held: whoever spoke them is told so.</summary>
    public Dictionary<long, DateTimeOffset> Held { get; } = [];

    /// <summary>Where what was done to an appeal in this unit of work is told: whoever did it reads that.</summary>
    public Dictionary<long, Recipient> Recipients { get; } = [];

    /// <summary>Cards opened in the staff chat in this unit of work.</summary>
    public int OpenedHere { get; set; }

    /// <summary>The set of held-back cards changed: the digest is to be redrawn.</summary>
    public bool GatheredChanged { get; set; }

    /// <summary>Whose list of commands is to be shown anew.</summary>
    public IReadOnlyCollection<Person> MenusToShow => _menus.Values;

    public void ShowMenu(Person person) => _menus[person.Id] = person;

    /// <summary>Asks the store who holds which post and who stands in for whom today: at the beginning, and after a change of it.</summary>
    public async Task LearnDuties()
    {
        var (holdings, substitutions) = (await store.HoldingsFrom(Today()), await store.SubstitutionsFrom(Today()));
        var staff = holdings.Count + substitutions.Count == 0 ? [] : await store.Staff();
        town.DutyRoster = new DutyRoster(town.Regulation, Today(), staff, holdings, substitutions);
    }

    public void Touch(Appeal appeal) => _touched[appeal.Id] = appeal;
    public void Touch(PublicComment comment) => _spotted[comment.Id] = comment;

    /// <inheritdoc cref="MunicipalityContext.Local"/>
    public DateTime Local(DateTimeOffset moment) => town.Local(moment);

    /// <summary>The day of the municipality's own calendar.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    public DateOnly Today() => DayOf(now);

    /// <summary>Midnight of the municipality, UTC.</summary>
    public DateTimeOffset StartOf(DateOnly day) => town.At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The day as keys carry it, <c>2026-11-21</c>: in the order of letters is in the order of time.</summary>
    public static string Mark(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Writes a message that leaves after the commit.</summary>
    public OutboxRow Send(Address chat, Content content, int priority, Appeal? about = null) =>
        Write(OutboxKind.Send, chat, content, priority, row => row.AppealId = about?.Id);

    /// <summary>Writes a message that is said once only, whatever is repeated.</summary>
    /// <param name="notBefore">When it may leave; at once where it is null.</param>
    public async Task SendOnce(string onceKey, Address chat, Content content, int priority, Appeal? about = null,
        DateTimeOffset? notBefore = null, string? thread = null)
    {
        if (_said.Add(onceKey) && !await store.SaidAlready(onceKey))
        {
            Write(OutboxKind.Send, chat, content, priority,
                row => (row.AppealId, row.OnceKey, row.Thread) = (about?.Id, onceKey, thread), notBefore);
        }
    }

    /// <summary>
    /// The files are to be deleted where they lie, after the commit: each channel deletes its own. Papers of ours have a term of their own.
    /// </summary>
    public void Erase(IEnumerable<FileRef> files)
    {
        foreach (var channel in files.Where(file => file.Channel != GeneratedDocument.StoreName)
            .GroupBy(file => file.Channel, StringComparer.Ordinal))
        {
            Write(OutboxKind.Forget, new Address(channel.Key, "files"), new Content("") { Files = [.. channel] }, Priority.Digest);
        }
    }

    /// <param name="notBefore">When it may leave; at once where it is null.</param>
    public OutboxRow Write(OutboxKind kind, Address chat, Content content, int priority, Action<OutboxRow>? more = null,
        DateTimeOffset? notBefore = null)
    {
        var row = new OutboxRow
        {
            Id = town.Ids.Next(),
            Kind = kind,
            Chat = chat.ToString(),
            Priority = priority,
            Content = content,
            CreatedAt = now,
            NotBefore = notBefore ?? now,
            ClaimedBy = Sender,
            ClaimedUntil = now + OutboxLease.Duration,
        };
        more?.Invoke(row);
        store.Add(row);
        if (row.NotBefore > now)
        {
            // Nobody's until its time: whichever process looks around then takes it, after a restart too.
            (row.ClaimedBy, row.ClaimedUntil) = (null, null);
        }
        else
        {
            _outbox.Add(row);
        }

        return row;
    }
}

/// <summary>
/// Rows are written claimed by the process that wrote them, so that no other sends them too; a dead process lets go after this time.
/// </summary>
internal static class OutboxLease
{
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);
}
