using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using static Mcu.Workflow.Appeals.Values.AppealState;
using static Mcu.Workflow.Appeals.Values.Trigger;

namespace Mcu.Workflow.Tests.Appeals;

/// <summary>Every state with every trigger. The table below is written out by hand, so that a slip in the program's own shows.</summary>
public sealed class LifecycleTableTests
{
    /// <summary>A row is a state, a column a trigger; «.» is a refusal, «back» is the state that the question was asked in.</summary>
    private const string Expected =
        """
                   Assign   Accept Return     Ask     ResidentReplied Submit     Approve  SendBack Place    GiveInterim Extend     Redirect   Decline  Close  Reopen     Join   Leave      Register   Endorse    AskToPostpone Postpone   RefuseToPostpone PassQuality FailQuality
        Received   .        .      .          .       .               .          .        .        .        .           .          .          Declined .      .          Joined .          Registered .          .             .          .                .           .
        Registered Assigned .      .          Waiting .               .          .        .        .        .           Registered Redirected Declined .      .          Joined .          .          .          .             .          .                .           .
        Assigned   Assigned InWork Registered Waiting .               OnApproval .        .        .        Interim     Assigned   Redirected Declined .      .          Joined .          .          .          Assigned      Assigned   Assigned         .           .
        InWork     Assigned .      Registered Waiting .               OnApproval .        .        .        Interim     InWork     Redirected Declined .      .          Joined .          .          .          InWork        InWork     InWork           .           .
        Waiting    Assigned .      Registered Waiting back            OnApproval .        .        .        Interim     Waiting    Redirected Declined .      .          .      .          .          .          Waiting       Waiting    Waiting          .           .
        OnApproval Assigned .      .          .       .               OnApproval Approved InWork   .        .           OnApproval .          .        .      .          .      .          .          OnApproval .             .          .                .           .
        Approved   .        .      .          .       .               .          .        InWork   Answered .           .          .          .        .      .          .      .          .          .          .             .          .                .           .
        Interim    Assigned .      Registered Waiting .               OnApproval .        .        .        Interim     Interim    Redirected .        .      .          .      .          .          .          Interim       Interim    Interim          .           .
        Answered   .        .      .          .       .               .          .        .        .        .           .          .          .        Closed Assigned   .      .          .          .          .             .          .                Answered    Assigned
        Closed     .        .      .          .       .               .          .        .        .        .           .          .          .        .      Assigned   .      .          .          .          .             .          .                Closed      Assigned
        Redirected .        .      .          .       .               .          .        .        .        .           .          .          .        Closed Registered .      .          .          .          .             .          .                .           .
        Declined   .        .      .          .       .               .          .        .        .        .           .          .          .        Closed Registered .      .          .          .          .             .          .                .           .
        Joined     .        .      .          .       .               .          .        .        .        .           .          .          .        Closed .          .      Registered .          .          .             .          .                .           .
        """;

    public static TheoryData<AppealState, Trigger, string> Pairs()
    {
        var lines = Expected.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var data = new TheoryData<AppealState, Trigger, string>();
        foreach (var row in lines.Skip(1))
        {
            foreach (var (column, trigger) in lines[0].Index())
            {
                data.Add(Enum.Parse<AppealState>(row[0]), Enum.Parse<Trigger>(trigger), row[column + 1]);
            }
        }

        return data;
    }

    [Fact]
    public void The_table_has_every_pair() =>
    Pairs().Count.ShouldBe(Enum.GetValues<AppealState>().Length * Enum.GetValues<Trigger>().Length);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_leads_where_the_table_says_or_nowhere(AppealState from, Trigger on, string to)
    {
        var move = Lifecycle.Find(from, on);
        switch (to)
        {
            case ".":
                move.ShouldBeNull();
                break;
            case "back":
                move.ShouldNotBeNull().To.ShouldBeNull();
                break;
            default:
                move.ShouldNotBeNull().To.ShouldBe(Enum.Parse<AppealState>(to));
                break;
        }
    }

    /// <summary>The verbs obey the table: an appeal in this state moves so, or refuses and stays as it was.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_appeal_moves_so_or_refuses_and_nothing_changes(AppealState from, Trigger on, string to)
    {
        if (!Samples.Reachable(from) || !Samples.HasVerb(on))
        {
            return;
        }

        var appeal = Samples.In(from);
        var (version, lines, due, executor) = (appeal.Version, appeal.History.Count, appeal.DueAt, appeal.ExecutorId);
        var no = Samples.Try(appeal, on);

        if (to == ".")
        {
            no.ShouldNotBeNull().Key.ShouldBe("refusal.cannot-now");
            (appeal.State, appeal.Version, appeal.History.Count, appeal.DueAt,
                appeal.ExecutorId).ShouldBe((from, version, lines, due, executor));
            return;
        }

        no.ShouldBeNull();
        appeal.State.ShouldBe(to == "back" ? InWork : Enum.Parse<AppealState>(to));
        appeal.History[^1].Trigger.ShouldBe(on);
        appeal.Version.ShouldBe(version + 1);
    }

    [Fact]
    public void What_was_answered_before_anybody_took_it_is_reopened_for_routing()
    {
        var appeal = Samples.In(Registered);
        Samples.Try(appeal, Decline).ShouldBeNull();
        Samples.Try(appeal, Close).ShouldBeNull();
        Samples.Try(appeal, Reopen).ShouldBeNull();
        appeal.State.ShouldBe(Registered);
    }

    [Theory]
    [InlineData(Assign, Right.Route)]
    [InlineData(Accept, Right.Execute)]
    [InlineData(Return, Right.Execute)]
    [InlineData(Ask, Right.Route, Right.Execute)]
    [InlineData(ResidentReplied)]
    [InlineData(Submit, Right.Execute)]
    [InlineData(Approve, Right.Approve)]
    [InlineData(SendBack, Right.Approve)]
    [InlineData(Place, Right.Place)]
    [InlineData(GiveInterim, Right.Execute)]
    [InlineData(Extend, Right.Extend)]
    [InlineData(Redirect, Right.Redirect)]
    [InlineData(Decline, Right.Decline)]
    [InlineData(Close, Right.Close)]
    [InlineData(Reopen, Right.Reopen)]
    [InlineData(Join, Right.Route)]
    [InlineData(Leave, Right.Route)]
    [InlineData(Register, Right.Register)]
    [InlineData(Endorse, Right.Approve)]
    [InlineData(AskToPostpone, Right.Execute)]
    [InlineData(Postpone, Right.Approve)]
    [InlineData(RefuseToPostpone, Right.Approve)]
    [InlineData(PassQuality, Right.Control)]
    [InlineData(FailQuality, Right.Control)]
    public void Each_trigger_asks_for_its_rights(Trigger trigger, params Right[] rights) => Lifecycle.RightsFor(trigger).ShouldBe(rights);
}
