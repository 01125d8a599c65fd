using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Regulations.Loading;

/// <summary>
/// The editions that the program has, and the one in force. All of it changes in one step: who reads it sees the old state or the new one,
/// never a mixture. Nobody keeps what they were given beyond the work at hand.
/// </summary>
public sealed class Editions
{
    private volatile Snapshot _current;

    /// <summary>The editions with the one of them that is in force.</summary>
    public Editions(IReadOnlyList<Edition> all, Edition inForce) => _current = new Snapshot(all, inForce);

    /// <summary>A regulation that has no other editions.</summary>
    public Editions(Edition only)
        : this([only], only)
    {
    }

    public Edition InForce => _current.InForce;
    public IReadOnlyList<Edition> All => _current.All;

    /// <summary>Puts another state in the place of the present one.</summary>
    public void Put(IReadOnlyList<Edition> all, Edition inForce) => _current = new Snapshot(all, inForce);

    /// <summary>The edition that the appeal was registered by; the one in force where that one is not known or its file is gone.</summary>
    public Edition Of(Appeal appeal)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        var current = _current;
        return appeal.Edition is { } key && current.InForce.Key != key
            ? current.All.FirstOrDefault(edition => edition.Key == key) ?? current.InForce
            : current.InForce;
    }

    /// <summary>Whether the appeal was registered by an edition whose file is gone.</summary>
    public bool Lost(Appeal appeal)
    {
        ArgumentNullException.ThrowIfNull(appeal);
        return appeal.Edition is { } key && _current.All.All(edition => edition.Key != key);
    }

    private sealed record Snapshot(IReadOnlyList<Edition> All, Edition InForce);
}
