namespace Mcu.Tests;

/// <summary>The clauses of the decrees that a test shows, by their ids in docs/clauses.md, e.g. S1-46.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ClauseAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
