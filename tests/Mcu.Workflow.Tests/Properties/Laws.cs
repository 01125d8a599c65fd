using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>What must be so of an appeal at every moment, whatever the regulation says and whatever was tried.</summary>
internal sealed partial class Laws(SmallDesk desk, RandomPeople people)
{
    private readonly IReadOnlyList<Move> _moves = EffectiveLifecycle.Moves(desk.Regulation);

    /// <param name="from">The state before the step.</param>
    /// <param name="lines">How many lines the history had before it.</param>
    public void LookAt(AppealState from, int lines)
    {
        foreach (var line in desk.Appeal.History.Skip(lines).Where(line => line.Kind == HistoryKind.Moved))
        {
            NobodyMovesWithoutARight(line);
        }

        TheMoveIsShownByRegulationCheck(from, lines);
        if (desk.Appeal.State != from)
        {
            NoPartOfTheTermEndsBeforeItBegins();
            EveryStepOfWaitingIsStillTold();
        }

        Look();
    }

    public void Look()
    {
        NoDeadlineLiesBeforeItsStart();
        TheOtherDatesAreInOrder();
        TheClockStandsForOthersOnly();
        WhatIsAskedForHasSomebodyToAnswer();
        if (!desk.Appeal.Ended)
        {
            SomebodyHasTheNextMove();
            ThereIsAWayToTheAnswer();
        }

        ThereIsANextDate();
    }

    private void NobodyMovesWithoutARight(HistoryLine line)
    {
        var needed = Lifecycle.RightsFor(line.Trigger!.Value);
        switch (line.By)
        {
            case ActorKind.Resident:
                line.Trigger.Value.ShouldBeOneOf(Trigger.ResidentReplied, Trigger.Close, Trigger.Reopen);
                break;
            case ActorKind.System:
                line.Trigger.Value.ShouldBeOneOf(
                    [Trigger.Close, Trigger.Approve, .. desk.Path.Routing.ByProgram ? [Trigger.Assign] : Array.Empty<Trigger>()]);
                break;
            case ActorKind.Staff when !SentByWhoeverApproved(line):
                var person = people.All.Single(person => person.Id == line.PersonId);
                new RightsByHand(desk.Regulation, people, desk.Today).Of(person).Overlaps(needed)
                    .ShouldBeTrue($"{line.Name} has no right to {line.Trigger}");
                NobodyTakesAStepOfOthers(line, person);
                break;
        }
    }

    /// <summary>Where answers are not placed by hand, approving one sends it.</summary>
    private bool SentByWhoeverApproved(HistoryLine line) =>
        line.Trigger == Trigger.Place && desk.Path.Placing.ByProgram
        && desk.Appeal.History[desk.Appeal.History.IndexOf(line) - 1].Trigger == Trigger.Approve;

    private void TheMoveIsShownByRegulationCheck(AppealState from, int lines)
    {
        if (desk.Appeal.History.Skip(lines)
            .FirstOrDefault(line => line is { Kind: HistoryKind.Moved, By: not ActorKind.System }) is not { } line)
        {
            return;
        }

        // The clock may have closed it just before; an approval may have sent it in the same step.
        _moves.Any(move => move.On == line.Trigger && (move.From == from || from == AppealState.Answered)
            && (move.To is null || move.To == line.To || move.To == desk.Appeal.State))
            .ShouldBeTrue($"{from} – {line.Trigger} → {line.To}");
    }

    private void NoDeadlineLiesBeforeItsStart()
    {
        desk.Appeal.DueAt.ShouldBeGreaterThan(desk.Appeal.DueFrom, "the deadline");
        desk.Explain().DueAt.ShouldBe(desk.Appeal.DueAt, "the deadline as explained");
        (desk.Appeal.ClosesAt > desk.Appeal.AnsweredAt || desk.Appeal.ClosesAt is null).ShouldBeTrue("the closing");
    }

    /// <summary>No part of the term ends before it begins, and the internal date is not after the answer's.</summary>
    private void NoPartOfTheTermEndsBeforeItBegins()
    {
        var terms = desk.Terms(desk.Now).ToList();
        terms.ShouldAllBe(term => term.Due > desk.Now, "the parts of the term");
        var answer = terms.Single(term => term.Part == "answer").Due;
        terms.Where(term => term.Part == "control").ShouldAllBe(term => term.Due <= answer, "the internal date");
    }

    private void SomebodyHasTheNextMove() =>
        people.All.Any(person => _moves.Any(move => move.From == desk.Appeal.State && Onwards(move.On) && desk.May(person, move.On)))
            .ShouldBeTrue($"nobody can do anything with what is {desk.Appeal.State}");

    /// <summary>A later date or one more question is no move onwards.</summary>
    private static bool Onwards(Trigger trigger) =>
        trigger is not (Trigger.Extend or Trigger.Ask or Trigger.AskToPostpone or Trigger.Postpone or Trigger.RefuseToPostpone);

    private void ThereIsAWayToTheAnswer()
    {
        var reached = new HashSet<AppealState> { desk.Appeal.State };
        while (_moves.FirstOrDefault(move => reached.Contains(move.From)
            && reached.Add(move.To ?? desk.Appeal.WaitingFrom ?? AppealState.InWork)) is not null)
        {
        }

        reached.ShouldContain(AppealState.Answered, $"no way from {desk.Appeal.State} to an answer");
    }

    private void ThereIsANextDate()
    {
        var (missed, mornings) = (desk.Regulation.Reminders.Missed.On, desk.Regulation.Reminders.OverdueMornings.On);
        if (desk.Appeal.State == AppealState.Answered)
        {
            (desk.NextDate() >= desk.Now).ShouldBeTrue("the closing");
        }
        else if (desk.Appeal is { Ended: false, PausedAt: null, MissedAt: not null })
        {
            // Where nobody is to be reminded, what is overdue has no other date: it stands among the overdue.
            (desk.NextDate() > desk.Now || !mornings).ShouldBeTrue("the next morning");
        }
        else if (desk.Appeal is { Ended: false, PausedAt: null } && (missed || mornings))
        {
            desk.Planned.ShouldContain(planned => planned.Kind == ReminderKind.Missed
                || planned.Kind == ReminderKind.OverdueMorning, "the miss is planned");
        }
    }
}
