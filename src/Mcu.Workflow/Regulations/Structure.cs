using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations;

/// <summary>A role of the staff: a set of rights under a name that the municipality knows.</summary>
public sealed record Role(string Code, string Name, string? NameEn, IReadOnlySet<Right> Rights)
{
    /// <summary>Whether the role gives this right.</summary>
    public bool May(Right right) => Rights.Contains(right);
}

/// <summary>A block (направление) of the municipal centre and the units that answer in it.</summary>
public sealed record Block(string Code, string Name, string? NameEn, IReadOnlyList<Unit> Units);

/// <summary>A unit (подразделение) that executes appeals; <paramref name="Block"/> is the code of its block.</summary>
public sealed record Unit(string Code, string Name, string ShortName, string Block, string HeadPost, IReadOnlyList<string> ExecutorPosts);
