using Mcu.Tests;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Tests.Watching;

/// <summary>The life of words seen in public, and its clock.</summary>
public sealed class SpottedTests
{
    /// <summary>Monday, 9 November 2026, 10:00 in Moscow.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private static readonly Actor Clerk =
        new(ActorKind.Staff, 1, "Смирнова Ольга") { OwnRights = new HashSet<Right> { Right.Route, Right.Place } };

    [Clause("S1-64", "специальные сроки: социальные сети")]
    [Fact]
    public void Terms_begin_with_the_moment_of_seeing()
    {
        var comment = Seen();
        comment.RouteDueAt.ShouldBe(Monday.AddHours(1));
        comment.AnswerDueAt.ShouldBe(Monday.AddDays(1).AddMinutes(48));
        comment.SoonAt.ShouldBe(Monday.AddDays(1).AddMinutes(-12));
        Seen(important: true).AnswerDueAt.ShouldBe(Monday.AddHours(4).AddMinutes(48));
    }

    [Fact]
    public void What_is_seen_in_the_evening_is_due_by_the_morning_s_hours()
    {
        var comment = Seen(at: Monday.AddHours(10));
        comment.RouteDueAt.ShouldBe(Monday.AddDays(1).AddHours(-1));
    }

    [Fact]
    public void Each_alarm_rings_once_and_the_last_speaks_for_those_before()
    {
        var comment = Seen();
        comment.Ring(Monday.AddMinutes(59)).ShouldBe(SpottedAlarm.None);
        comment.Ring(Monday.AddHours(1)).ShouldBe(SpottedAlarm.Route);
        comment.Ring(Monday.AddHours(1)).ShouldBe(SpottedAlarm.None);
        comment.Ring(Monday.AddDays(5)).ShouldBe(SpottedAlarm.Missed);
        comment.AlarmAt.ShouldBeNull();
    }

    [Fact]
    public void Quiet_words_and_decided_ones_ring_never()
    {
        var quiet = Seen(quiet: true);
        quiet.AlarmAt.ShouldBeNull();
        var comment = Seen();
        comment.Dismiss(Clerk, Monday).ShouldBeNull();
        comment.AlarmAt.ShouldBeNull();
    }

    [Fact]
    public void Every_move_that_is_not_in_the_table_says_who_was_first()
    {
        var comment = Seen();
        comment.Hide(Clerk, Monday).ShouldBeNull();
        var no = comment.Answer("Заделаем", Clerk, Monday).ShouldNotBeNull();
        no.Args.ShouldContain(("who", (object?)"Смирнова Ольга"));
        comment.State.ShouldBe(SpottedState.Hidden);
        comment.AnswerText.ShouldBeNull();
    }

    [Fact]
    public void A_refused_answer_opens_it_again_with_what_is_left_of_its_clock()
    {
        var comment = Seen();
        comment.Answer("Заделаем", Clerk, Monday).ShouldBeNull();
        comment.AlarmAt.ShouldBeNull();
        comment.Fail("comments are closed", Monday.AddMinutes(1));
        (comment.State, comment.Failure, comment.AlarmAt).ShouldBe((SpottedState.New, "comments are closed", comment.RouteDueAt));
    }

    [Fact]
    public void The_page_s_own_answer_decides_and_another_official_s_does_not()
    {
        var (byPage, byOther) = (Seen(), Seen());
        byPage.SeeOfficial("Заделаем", byPage: true, Monday);
        byOther.SeeOfficial("Заделаем", byPage: false, Monday);
        (byPage.State, byOther.State).ShouldBe((SpottedState.AnsweredByHand, SpottedState.New));
        byOther.Official.ShouldBe("Заделаем");
    }

    [Fact]
    public void Earlier_words_are_kept_and_the_same_words_are_no_edit()
    {
        var comment = Seen();
        comment.Edit("Яма", Monday).ShouldBeFalse();
        comment.Edit("Яма на Мира", Monday).ShouldBeTrue();
        (comment.Text, comment.Versions.ShouldHaveSingleItem().Text).ShouldBe(("Яма на Мира", "Яма"));
    }

    [Theory]
    [InlineData(SpottedState.Hidden, false)]
    [InlineData(SpottedState.Answered, false)]
    [InlineData(SpottedState.AnsweredByHand, false)]
    [InlineData(SpottedState.Dismissed, false)]
    [InlineData(SpottedState.New, true)]
    [InlineData(SpottedState.Taken, true)]
    [InlineData(SpottedState.Interim, true)]
    public void Something_is_owed_while_it_is_open(SpottedState state, bool open) => CommentLifecycle.Open(state).ShouldBe(open);

    private static PublicComment Seen(bool important = false, bool quiet = false, DateTimeOffset? at = null)
    {
        var comment = new PublicComment
        { Source = PublicSource.Of("page"), Key = "1", Text = "Яма", SeenAt = at ?? Monday, Important = important, Quiet = quiet };
        var editions = new Editions(new Edition(Regulation.Default));
        new PublicCommentClock(editions, new AppealClock(editions)).Start(comment);
        return comment;
    }
}
