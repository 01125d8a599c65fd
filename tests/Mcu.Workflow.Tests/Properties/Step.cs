using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// Something that somebody tries. It is told without a word of how the appeal stands, so that it can be tried again elsewhere.
/// </summary>
/// <param name="After">How long after the step before.</param>
/// <param name="Person">A member of staff by their id, or <see cref="Resident"/>.</param>
/// <param name="Other">Whom it is about: the executor to be.</param>
/// <param name="Days">How many days from today the date lies that is named by hand.</param>
/// <param name="Body">Another body is asked for information from now on, or has answered.</param>
internal sealed record Step(TimeSpan After, long Person, Trigger Trigger, long Other, int Days, bool Body)
{
    public const long Resident = 0;

    public override string ToString() =>
        $"+{After:d\\.hh\\:mm} {(Person == Resident ? "житель" : $"№ {Person}")}: {Trigger} (№ {Other}, {Days} дн.){(Body ? ", запрос" : "")}";
}
