using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals;

/// <summary>
/// Who holds which post and who stands in for whom on one day of the municipality's calendar, and the rights that follow. A post has one
/// holder, an absent colleague one substitute: of several entries the newest counts, those of people who have left do not. Where the
/// substitute is absent too, whoever stands in for them stands in for both; in a circle everybody stays for themselves.
/// </summary>
public sealed partial class DutyRoster
{
    private static readonly IReadOnlySet<Right> NoRights = new HashSet<Right>();

    private readonly Regulation _regulation;
    private readonly Dictionary<long, Person> _staff;
    private readonly Dictionary<string, PostHolding> _holdings;
    private readonly Dictionary<long, Substitution> _substitutions;
    private readonly ILookup<long, Person> _standsInFor;

    /// <param name="staff">All who work here now.</param>
    public DutyRoster(Regulation regulation, DateOnly day, IEnumerable<Person> staff, IEnumerable<PostHolding> holdings,
        IEnumerable<Substitution> substitutions)
    {
        _regulation = regulation;
        _staff = staff.Where(person => person.Active).ToDictionary(person => person.Id);
        _holdings = holdings.Where(h => h.Covers(day) && _staff.ContainsKey(h.PersonId)).GroupBy(h => h.Post)
            .ToDictionary(same => same.Key, same => same.MaxBy(h => h.Id)!);
        _substitutions = substitutions.Where(s => s.Covers(day) && s.AbsentId != s.SubstituteId && _staff.ContainsKey(s.AbsentId)
            && _staff.ContainsKey(s.SubstituteId))
            .GroupBy(s => s.AbsentId).ToDictionary(same => same.Key, same => same.MaxBy(s => s.Id)!);
        _standsInFor = _substitutions.Keys.Select(id => _staff[id]).Where(absent => ActingFor(absent).Id != absent.Id)
            .ToLookup(absent => ActingFor(absent).Id);
    }

    /// <summary>Nobody holds a post or is absent: rights are those of each person's own role.</summary>
    public static DutyRoster None(Regulation regulation) => new(regulation, default, [], [], []);

    /// <summary>Whoever holds the post; null while it is vacant.</summary>
    public Person? HolderOf(string post) => HoldingOf(post) is { } holding ? _staff[holding.PersonId] : null;

    /// <summary>The entry by which the post is held.</summary>
    public PostHolding? HoldingOf(string post) => _holdings.GetValueOrDefault(post);

    /// <summary>The posts that a person holds, in the order of the regulation.</summary>
    public IEnumerable<Post> PostsOf(Person person) => _regulation.Posts.Where(post => HoldingOf(post.Code)?.PersonId == person.Id);

    /// <summary>The entry by which somebody stands in for this person, before it is asked who stands in for that one.</summary>
    public Substitution? SubstitutionOf(Person absent) => _substitutions.GetValueOrDefault(absent.Id);

    /// <summary>Who is absent and has somebody to stand in.</summary>
    public IEnumerable<Person> Absent => _standsInFor.SelectMany(people => people);

    /// <summary>Who acts in the person's stead; the person where nobody has to.</summary>
    public Person ActingFor(Person person)
    {
        var (at, seen) = (person.Id, new HashSet<long>());
        while (_substitutions.TryGetValue(at, out var next))
        {
            if (!seen.Add(at))
            {
                return person;
            }

            at = next.SubstituteId;
        }

        return at == person.Id ? person : _staff[at];
    }

    /// <summary>For whom this person acts beside themselves.</summary>
    public IEnumerable<Person> StandsInFor(Person person) => _standsInFor[person.Id];

    /// <summary>Whether the right is the person's own, by their role or a post, and in this unit where one is named.</summary>
    public bool Has(Person person, Right right, string? unit = null) =>
        Capacities(person).Any(own => own.Role.May(right) && (unit is null || own.Unit == unit));

    /// <summary>The units that the person belongs to, by themselves or by a post.</summary>
    public IEnumerable<string> UnitsOf(Person person) =>
        PostsOf(person).Select(post => post.Unit).Prepend(person.Unit).OfType<string>().Distinct();

    /// <summary>Whether the person belongs to the unit.</summary>
    public bool Belongs(Person person, string unit) => UnitsOf(person).Contains(unit);

    /// <summary>Their own rights and those of whom they stand in for.</summary>
    public IReadOnlySet<Right> RightsOf(Person person) =>
        StandsInFor(person).Aggregate(OwnRights(person), (rights, absent) => Union(rights, OwnRights(absent)));

    /// <summary>The person as the histories are to name them: with whom they act for.</summary>
    public Actor ActorOf(Person person) => Actor.Of(person) with
    {
        OwnRights = OwnRights(person),
        StandsInFor = [.. StandsInFor(person).Select(absent => new Absentee(absent.Id, absent.Name, OwnRights(absent)))],
    };

    private IReadOnlySet<Right> OwnRights(Person person) => Capacities(person).Select(own => own.Role.Rights).Aggregate(NoRights, Union);

    private IEnumerable<(Role Role, string? Unit)> Capacities(Person person)
    {
        var own = new[] { (Role: person.Role, person.Unit) };
        return own.Concat(PostsOf(person).SelectMany(post => post.Roles.Select(role => (Role: role, post.Unit))))
            .Where(capacity => _regulation.RoleOf(capacity.Role) is not null)
            .Select(capacity => (_regulation.RoleOf(capacity.Role)!, capacity.Unit));
    }

    private static IReadOnlySet<Right> Union(IReadOnlySet<Right> some, IReadOnlySet<Right> others) =>
        some.Count == 0 ? others : others.Count == 0 ? some : some.Union(others).ToHashSet();
}
