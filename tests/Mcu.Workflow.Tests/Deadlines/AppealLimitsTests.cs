using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Tests.Deadlines;

/// <summary>
/// A formal appeal, registered on Monday, 9 November 2026, under the shipped terms: thirty days end on Wednesday, 9 December.
/// </summary>
public sealed class AppealLimitsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private readonly Editions _editions = new(new Edition(Regulation.Default));

    [Fact]
    public void A_formal_appeal_is_extended_once_and_by_thirty_days()
    {
        var (appeal, limits) = (Formal(), new AppealLimits(_editions));
        limits.LastExtension(appeal).ShouldBe(new DateOnly(2026, 12, 30));
        limits.NotExtended(appeal, new DateOnly(2027, 1, 11)).ShouldNotBeNull().Key.ShouldBe("refusal.extend-too-far");
        limits.NotExtended(appeal, new DateOnly(2026, 12, 25)).ShouldBeNull();
        appeal.Extend(new DateTimeOffset(2026, 12, 25, 13, 0, 0, TimeSpan.Zero), "запрос", Actor.System, Monday.AddDays(20)).ShouldBeNull();
        var no = limits.NotExtended(appeal, new DateOnly(2026, 12, 28)).ShouldNotBeNull();
        (no.Key, no.Args[0].Value).ShouldBe(("refusal.extended-once", new DateOnly(2026, 12, 25)));
    }

    [Fact]
    public void Its_control_date_keeps_three_days_before_the_answers()
    {
        var (appeal, terms) = (Formal(), new Milestones(_editions));
        terms.Begin(appeal, appeal.RegisteredAt);
        var work = _editions.InForce.Clock.Work;
        Days().ShouldBe((new DateOnly(2026, 11, 16), null, new DateOnly(2026, 12, 4)));
        appeal.Extend(new DateTimeOffset(2026, 12, 25, 13, 0, 0, TimeSpan.Zero), "запрос", Actor.System, Monday.AddDays(20));
        terms.MoveControl(appeal, appeal.DueFrom);
        Days().ShouldBe((new DateOnly(2026, 11, 16), null, new DateOnly(2026, 12, 22)));

        (DateOnly? Route, DateOnly? First, DateOnly? Control) Days() =>
            (Day(appeal.RouteDueAt), Day(appeal.FirstReplyDueAt), Day(appeal.ControlAt));
        DateOnly? Day(DateTimeOffset? at) => at is { } moment ? work.LocalDay(moment) : null;
    }

    [Fact]
    public void What_is_to_be_said_of_a_date_is_said_once_and_a_jump_says_the_last_thing_only()
    {
        var (appeal, terms) = (Formal(), new Milestones(_editions));
        terms.Begin(appeal, appeal.RegisteredAt);
        terms.Take(appeal, Monday.AddDays(3)).ShouldBeEmpty();
        terms.Take(appeal, Monday.AddDays(5)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(note => note.Of.ShouldBe(Milestone.Route), note => note.Late.ShouldBeFalse());
        terms.Take(appeal, Monday.AddDays(5)).ShouldBeEmpty();
        terms.Take(appeal, Monday.AddDays(60)).Select(note => (note.Of, note.Late))
            .ShouldBe([(Milestone.Route, true), (Milestone.Control, true)]);
        terms.Take(appeal, Monday.AddDays(61)).ShouldBeEmpty();
        appeal.TermAt.ShouldBeNull();
    }

    private Appeal Formal()
    {
        var due = _editions.InForce.Clock.Compute("30d", Monday).DueAt;
        return new Appeal
        {
            Id = 1,
            Number = 1,
            Year = 2026,
            FullNumber = "ОГ-2026-1",
            ResidentId = 1,
            Source = Sources.Letter,
            Kind = AppealKind.Formal,
            Text = "Прошу",
            RegisteredAt = Monday,
            DueAt = due,
            DueFrom = Monday,
            DueTerm = "30d",
        };
    }
}
