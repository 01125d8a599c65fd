using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// Who may what on a day, worked out the long way and apart from the program's own: by walking from every person to whoever acts for them.
/// </summary>
internal sealed class RightsByHand(Regulation regulation, RandomPeople people, DateOnly day)
{
    public IReadOnlySet<Right> Of(Person person) =>
        people.All.Where(somebody => people.Works(somebody.Id, day) && (somebody.Id == person.Id || ActsFor(somebody.Id) == person.Id))
        .SelectMany(Own).ToHashSet();

    /// <summary>Whether the person works here and is named so, by their own role or by a post.</summary>
    public bool Is(Person person, ActorReference actorReference) => people.Works(person.Id, day)
        && (actorReference.Kind == DoerKind.Post ? PostsOf(person).Any(post => post.Code == actorReference.Code) : PostsOf(person)
        .SelectMany(post => post.Roles).Append(person.Role).Contains(actorReference.Code));

    private IEnumerable<Right> Own(Person person) =>
        PostsOf(person).SelectMany(post => post.Roles).Append(person.Role)
            .SelectMany(role => regulation.Roles.Where(known => known.Code == role)).SelectMany(role => role.Rights);

    private IEnumerable<Post> PostsOf(Person person) =>
        from post in regulation.Posts
        let last = people.Holdings.LastOrDefault(holding => holding.Post == post.Code && holding.Covers(day)
        && people.Works(holding.PersonId, day))
        where last?.PersonId == person.Id
        select post;

    /// <summary>Whoever acts in this person's stead: the person where the chain comes to no end.</summary>
    public long ActsFor(long person)
    {
        var at = person;
        for (var step = 0; step <= people.All.Count; step++)
        {
            var next = people.Substitutions.LastOrDefault(entry => entry.AbsentId == at && entry.SubstituteId != at && entry.Covers(day)
                && people.Works(entry.AbsentId, day) && people.Works(entry.SubstituteId, day));
            if (next is null)
            {
                return at;
            }

            at = next.SubstituteId;
        }

        return person;
    }
}
