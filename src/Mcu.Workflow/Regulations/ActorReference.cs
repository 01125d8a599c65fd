namespace Mcu.Workflow.Regulations;

public enum DoerKind
{
    /// <summary>Whoever has the role, by themselves or by a post.</summary>
    Role,

    /// <summary>Whoever holds the post.</summary>
    Post,
}

/// <summary>Who does a step of an appeal's way: in the file <c>role:head</c> or <c>post:roads-head</c>.</summary>
public sealed record ActorReference(DoerKind Kind, string Code)
{
    private const string Role = "role:";
    private const string Post = "post:";

    /// <returns>Null where the text names neither a role nor a post.</returns>
    public static ActorReference? Parse(string text) =>
        text.StartsWith(Role, StringComparison.Ordinal) && text.Length > Role.Length
        ? new ActorReference(DoerKind.Role, text[Role.Length..].Trim())
        : text.StartsWith(Post, StringComparison.Ordinal) && text.Length > Post.Length
        ? new ActorReference(DoerKind.Post, text[Post.Length..].Trim())
        : null;

    /// <summary>The roles whose rights the step is done by; empty where the regulation has no such role or post.</summary>
    public IEnumerable<Role> RolesIn(Regulation regulation) =>
        (Kind == DoerKind.Role ? [Code] : regulation.PostOf(Code)?.Roles ?? []).Select(regulation.RoleOf).OfType<Role>();
}

/// <summary>
/// A step of an appeal's way: taken by the program at once, or by people; where nobody is named, by whoever has the right to it.
/// </summary>
public sealed record WorkflowStep(bool ByProgram, IReadOnlyList<ActorReference> By)
{
    public static readonly WorkflowStep AtOnce = new(true, []);
    public static readonly WorkflowStep ByAnybody = new(false, []);

    /// <summary>Whether the regulation says whose step it is.</summary>
    public bool Named => By.Count > 0;
}
