using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// A staff made up at random: some by role, some by post only, some who leave, holdings and substitutions that cross each other. One
/// person of each role stays, as a municipality keeps somebody in it.
/// </summary>
internal sealed class RandomPeople
{
    private const int Days = 900;
    private readonly Random _random;
    private readonly DateOnly _from;
    private readonly Dictionary<long, DateOnly> _left = [];

    public RandomPeople(Random random, Regulation regulation, DateOnly from)
    {
        (_random, _from) = (random, from);
        foreach (var role in regulation.Roles)
        {
            Hire(regulation, role.Code, stays: true);
            Hire(regulation, role.Code, stays: random.Next(3) > 0);
        }

        Hire(regulation, "", stays: true);
        foreach (var post in regulation.Posts.SelectMany(post => Enumerable.Repeat(post.Code, random.Next(3))))
        {
            var (first, last) = Span();
            Holdings.Add(new PostHolding { Id = Holdings.Count + 1, Post = post, PersonId = Anyone().Id, From = first, To = last });
        }

        for (var at = random.Next(5); at > 0; at--)
        {
            var (first, last) = Span();
            Substitutions.Add(new Substitution
            { Id = Substitutions.Count + 1, AbsentId = Anyone().Id, SubstituteId = Anyone().Id, From = first, To = last });
        }
    }

    public List<Person> All { get; } = [];
    public List<PostHolding> Holdings { get; } = [];
    public List<Substitution> Substitutions { get; } = [];

    public bool Works(long person, DateOnly day) => !(_left.TryGetValue(person, out var left) && left <= day);

    /// <summary>Who is on the staff on a day, as the program would have it then.</summary>
    public IReadOnlyList<Person> On(DateOnly day)
    {
        All.ForEach(person => person.Active = Works(person.Id, day));
        return [.. All.Where(person => person.Active)];
    }

    private void Hire(Regulation regulation, string role, bool stays)
    {
        var person = new Person
        {
            Id = All.Count + 1,
            Name = $"Сотрудник {All.Count + 1}",
            Role = role,
            Unit = _random.Next(2) == 0 ? null : regulation.Units.ElementAt(_random.Next(regulation.Units.Count())).Code,
            Home = $"telegram:{All.Count + 1}",
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        All.Add(person);
        if (!stays)
        {
            _left[person.Id] = _from.AddDays(_random.Next(Days));
        }
    }

    private (DateOnly First, DateOnly? Last) Span()
    {
        var first = _from.AddDays(_random.Next(-30, Days / 4));
        return (first, _random.Next(4) == 0 ? null : first.AddDays(_random.Next(60)));
    }

    private Person Anyone() => All[_random.Next(All.Count)];
}
