using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// Reads «исполнитель ЖКХ», «executor housing», «рук под дороги»: a role and a unit by code, name or the beginning of it.
/// </summary>
internal static class InvitationFormatter
{
    /// <summary>The role at the beginning of the words: the longest beginning that means exactly one.</summary>
    public static (Role? Role, string After) Role(Regulation regulation, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(parts.Length, 4); taken > 0; taken--)
        {
            var roles = Meant(regulation.Roles, string.Join(' ', parts.Take(taken)));
            if (roles.Count == 1)
            {
                return (roles[0], string.Join(' ', parts.Skip(taken)));
            }
        }

        return (null, words);
    }

    /// <summary>What a button carries before the code of a post; a «~» between words was a space for the command.</summary>
    public const string PostMark = "post~";

    /// <summary>
    /// A post, where the words name one. Where a role has the same name it is the post while nobody holds it, and then the role: the second
    /// to come takes nobody's place.
    /// </summary>
    public static Post? Post(Regulation regulation, DutyRoster dutyRoster, string words)
    {
        var mark = PostMark.Replace('~', ' ');
        return words.StartsWith(mark, StringComparison.Ordinal) ? regulation.PostOf(words[mark.Length..])
            : regulation.Roles.Any(role => Same(role.Code, words) || Same(role.Name, words) || Same(role.NameEn, words))
                ? PostFinder.Exactly(regulation, words) is { } post && dutyRoster.HolderOf(post.Code) is null ? post : null
            : PostFinder.Exactly(regulation, words) ?? (Role(regulation, words).Role is null ? PostFinder.Find(regulation, words) : null);
    }

    public static Unit? Unit(Regulation regulation, string words) => StaffFinder.Find(regulation, [], words).Unit;

    /// <summary>Executors and heads of a unit belong to one; the others stand above.</summary>
    public static bool NeedsUnit(Role role) => role.May(Right.LeadUnit) || (role.May(Right.Execute) && !role.May(Right.Route));

    private static List<Role> Meant(IReadOnlyList<Role> roles, string words)
    {
        var exactly = roles.Where(role => Same(role.Code, words) || Same(role.Name, words) || Same(role.NameEn, words)).ToList();
        return exactly.Count > 0
            ? exactly
            : [.. roles.Where(role => NameMatch.Begins(role.Name, words) || NameMatch.Begins(role.Code, words)
            || NameMatch.Begins(role.NameEn ?? "", words))];
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
