using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

/// <summary>What only appeals that somebody entered have: the day they came, whom they complain of, the special order of the law.</summary>
public sealed partial class Appeal
{
    /// <summary>The day it came, where that is known; registration may be later.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The last day to register it (59-FZ, art. 8 part 2: within 3 days of receipt); null where no rule names one.</summary>
    public DateOnly? RegisterBy { get; set; }

    /// <summary>Whom it complains of (<see cref="Complaint"/>): never routed to them (59-FZ, art. 8 part 6).</summary>
    [NotPersonal] public string? About { get; private set; }

    /// <summary>By which special order it ended (59-FZ, art. 11); null for none.</summary>
    public SpecialReason? Special { get; private set; }

    public bool Formal => Kind == AppealKind.Formal;

    /// <summary>
    /// As people name it: «17», and a formal one by its own series, «ОГ-2026-000017», so that the two registers are not confused.
    /// </summary>
    public string Called => Formal ? FullNumber : Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void ComplainsOf(string? about, string text, Actor by, DateTimeOffset at)
    {
        About = about;
        Note(text, by, at);
    }

    /// <summary>Ends without an answer on the substance, for a reason that the law names.</summary>
    public Refusal? EndSpecially(SpecialReason reason, string text, Actor by, DateTimeOffset at)
    {
        // Who may name such a reason is the law's to say, whichever way the appeal goes.
        var byLaw = by.ByRule(Right.Redirect, Right.Decline);
        var no = SpecialOrder.Of(reason).PassedOn ? End(Trigger.Redirect, byLaw, at, text) : End(Trigger.Decline, byLaw, at, text);
        Special = no is null ? reason : Special;
        return no;
    }
}
