using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>What must be so of the other dates, of waiting, and of the steps that the path gives to somebody by name.</summary>
internal sealed partial class Laws
{
    /// <summary>Worked out the long way: whoever is named is there today, and it was neither they nor whoever acts for them.</summary>
    private void NobodyTakesAStepOfOthers(HistoryLine line, Person person)
    {
        var (hand, step) = (new RightsByHand(desk.Regulation, people, desk.Today), StepOwners.StepOf(desk.Path, line.Trigger!.Value));
        var named = people.All.Where(other => step?.By.Any(actorReference => hand.Is(other, actorReference)) == true).ToList();
        (named.Count == 0 || named.Exists(other => other.Id == person.Id || hand.ActsFor(other.Id) == person.Id))
            .ShouldBeTrue($"{line.Name} took the step {line.Trigger} of {string.Join(", ", named.Select(other => other.Name))}");
        if (line.Trigger == Trigger.Approve && desk.Path.Approvals.Count == 2)
        {
            desk.Appeal.Answers.MaxBy(draft => draft.Version)!.EndorsedById.ShouldNotBeNull("the second yes before the first");
        }
    }

    private void TheOtherDatesAreInOrder()
    {
        var a = desk.Appeal;
        (a.ControlAt is null || (a.ControlAt > a.DueFrom && a.ControlAt < a.DueAt))
            .ShouldBeTrue($"the control date {a.ControlAt} of {a.DueFrom} – {a.DueAt}");
        (a.RouteDueAt is null || a.RouteDueAt > a.RegisteredAt).ShouldBeTrue("the date of routing");
        (a.FirstReplyDueAt is null || a.FirstReplyDueAt > a.RegisteredAt).ShouldBeTrue("the date of the first reply");
        (a.QualityDueAt is null || a.QualityDueAt > a.AnsweredAt).ShouldBeTrue("the date of looking at the answer");
    }

    /// <summary>While it stands nobody is reminded of a date that does not come nearer; that of the law never stands.</summary>
    private void TheClockStandsForOthersOnly()
    {
        if (desk.Appeal.PausedAt is null)
        {
            return;
        }

        desk.WaitsForOthers.ShouldBeTrue("the clock stands for nobody");
        (desk.Appeal.Ended || desk.Appeal.Formal).ShouldBeFalse("the clock stands where it may not");
        desk.Planned.ShouldBeEmpty("reminders of a clock that stands");
    }

    /// <summary>A step is told after what it is about, and its plan finds it again for as long as that stands.</summary>
    private void EveryStepOfWaitingIsStillTold()
    {
        foreach (var (step, at) in desk.Waits())
        {
            at.ShouldBeGreaterThan(desk.Appeal.ChangedAt, "a step of waiting");
            desk.StepOf(new Reminder { AppealId = 1, Kind = ReminderKind.Escalation, Step = step.Key, At = at, DueAt = desk.Appeal.DueAt })
                .ShouldBe(step);
        }

        foreach (var planned in desk.Planned.Where(planned => !desk.Appeal.Ended && planned.Kind == ReminderKind.Escalation))
        {
            planned.At.ShouldBeGreaterThan(planned.DueAt, "a step of a miss");
            desk.StepOf(planned).ShouldNotBeNull("a step of a miss");
        }
    }

    private void WhatIsAskedForHasSomebodyToAnswer()
    {
        if (desk.Appeal is { Postponing: not null, Ended: false })
        {
            people.All.ShouldContain(person => desk.May(person, Trigger.Postpone), "nobody says yes or no to the postponement");
        }

        if (desk.Appeal.QualityDueAt is not null)
        {
            people.All.ShouldContain(person => desk.May(person, Trigger.PassQuality), "nobody looks at the answer");
        }
    }
}
