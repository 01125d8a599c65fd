using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>Who may what on a day, worked out the long way and apart from the program's own: by walking from every person to whoever acts for them.</summary>
internal sealed class RightsByHand(Regulation regulation, RandomPeople people, DateOnly day)
{
    public IReadOnlySet<Right> Of(Person person) =>
        people.All.Where(somebody => people.Works(somebody.Id, day) && (somebody.Id == person.Id || ActsFor(somebody.Id) == person.Id)).SelectMany(Own).ToHashSet();

    private IEnumerable<Right> Own(Person person)
    {
        var posts = from post in regulation.Posts
                    let last = people.Holdings.LastOrDefault(holding => holding.Post == post.Code && holding.Covers(day) && people.Works(holding.PersonId, day))
                    where last?.PersonId == person.Id
                    from role in post.Roles
                    select role;
        return posts.Append(person.Role).SelectMany(role => regulation.Roles.Where(known => known.Code == role)).SelectMany(role => role.Rights);
    }

    /// <summary>Whoever acts in this person's stead: the person where the chain comes to no end.</summary>
    private long ActsFor(long person)
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
