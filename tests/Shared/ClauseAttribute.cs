namespace Mcu.Tests;

/// <summary>
/// A clause of a decree that a test shows, by its id in docs/clauses.md, and the words of the decree that the test enacts, as they stand
/// there.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ClauseAttribute(string id, string words) : Attribute
{
    public string Id { get; } = id;

    public string Words { get; } = words;
}
