using System.Reflection;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Tests.Web;

/// <summary>The few rows that the web chat needs, in memory. Answers the questions of the registry that have a method here, refuses all others.</summary>
public sealed class MemoryRows : IRegistryFactory
{
    private readonly List<TranscriptLine> _lines = [];
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, string> _settings = [];
    private readonly List<Person> _people = [];
    private long _revision;

    public List<Invite> Invites { get; } = [];
    public int Appeals { get; set; }
    public IReadOnlyList<TranscriptLine> Lines => _lines;

    public IRegistry Open()
    {
        var proxy = DispatchProxy.Create<IRegistry, Asked>();
        ((Asked)(object)proxy).Rows = this;
        return proxy;
    }

    public bool FirstTime(string key) => _seen.Add(key);

    /// <summary>What the real registry does at the commit.</summary>
    public void Number(TranscriptLine line) => line.Revision = ++_revision;

    public void Add(object row)
    {
        switch (row)
        {
            case TranscriptLine line: Number(line); _lines.Add(line); break;
            case Person person: _people.Add(person); break;
            case PersonAddress address: _people.Single(p => p.Id == address.PersonId).Addresses.Add(address); break;
            default: throw new NotSupportedException(row.GetType().Name);
        }
    }

    public void Remove(object row) => _people.ForEach(p => p.Addresses.Remove((PersonAddress)row));
    public Task<TranscriptLine?> FindTranscriptLine(long id) => Task.FromResult(_lines.Find(l => l.Id == id));
    public Task<long> LastRevision() => Task.FromResult(_revision);
    public Task<IReadOnlyList<TranscriptLine>> Transcript(string chat, long afterRevision, int most) =>
        Lists(_lines.Where(l => l.Chat == chat && l.Revision > afterRevision).OrderBy(l => l.Revision).Take(most));

    public Task<IReadOnlyList<TranscriptLine>> TranscriptBefore(string chat, long id, int most) =>
        Lists(_lines.Where(l => l.Chat == chat && l.Id < id).OrderBy(l => l.Id).TakeLast(most));

    public Task<string?> Setting(string name) => Task.FromResult(_settings.GetValueOrDefault(name));
    public Task SetSetting(string name, string value) => Task.FromResult(_settings[name] = value);
    public Task<Person?> PersonAt(Address address) => Task.FromResult(_people.Find(p => p.Addresses.Exists(a => a.Address == address.ToString())));
    public Task<Person?> FindPerson(long id) => Task.FromResult(_people.Find(p => p.Id == id));
    public Task<Invite?> FindInvite(string code) => Task.FromResult(Invites.Find(i => i.Code == code));
    public Task<int> LastNumber() => Task.FromResult(Appeals);
    public static Task<int> PendingInAll() => Task.FromResult(0);

    private static Task<IReadOnlyList<TranscriptLine>> Lists(IEnumerable<TranscriptLine> lines) => Task.FromResult<IReadOnlyList<TranscriptLine>>([.. lines]);

    private class Asked : DispatchProxy
    {
        public MemoryRows Rows { get; set; } = null!;

        protected override object? Invoke(MethodInfo? method, object?[]? args) => method!.Name == "DisposeAsync"
            ? ValueTask.CompletedTask
            : (typeof(MemoryRows).GetMethod(method.Name) ?? throw new NotSupportedException(method.Name)).Invoke(Rows, args);
    }
}
