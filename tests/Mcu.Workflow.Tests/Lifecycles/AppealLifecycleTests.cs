using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Tests.Appeals;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>What a verb does with the life: who is refused reads why, and the state that a question was asked in is kept.</summary>
public sealed class AppealLifecycleTests
{
    private static readonly Actor Nobody = new(ActorKind.Staff, 7, "Орлов Олег");

    [Fact]
    public void Who_lacks_the_right_reads_its_name_and_nothing_moves()
    {
        var appeal = Samples.In(AppealState.Registered);
        var (version, lines) = (appeal.Version, appeal.History.Count);

        var no = appeal.Redirect("в газовую службу", Nobody, Samples.Now).ShouldNotBeNull();

        Phrasebook.Load().Say(no).ShouldBe("№ 17: передать в другую организацию вам нельзя. Нужно право: передавать в другую организацию.");
        (appeal.State, appeal.Version, appeal.History.Count).ShouldBe((AppealState.Registered, version, lines));
        appeal.Redirect("в газовую службу", With(Right.Redirect), Samples.Now).ShouldBeNull();
    }

    [Fact]
    public void Of_several_rights_that_would_do_all_are_named()
    {
        var no = Samples.In(AppealState.InWork).Ask("Какой подъезд?", Nobody, Samples.Now).ShouldNotBeNull();
        Phrasebook.Load().Say(no).ShouldEndWith("Нужно право: назначать исполнителя или исполнять и готовить ответ.");
        Phrasebook.Load().Speaking("en").Say(no).ShouldEndWith("The right needed: assign executors or execute and prepare answers.");
    }

    [Fact]
    public void A_rule_opens_one_move_and_gives_no_right_to_another()
    {
        var appeal = Samples.In(AppealState.Registered);
        appeal.Redirect("в газовую службу", Nobody.ByRule(Right.Decline), Samples.Now)
            .ShouldNotBeNull().Key.ShouldBe("refusal.right-missing");
        appeal.Decline("нет такого дома", Nobody.ByRule(Right.Decline), Samples.Now).ShouldBeNull();
        appeal.History[^1].InsteadOf.ShouldBeNull();
    }

    [Theory]
    [InlineData(AppealState.Registered)]
    [InlineData(AppealState.Assigned)]
    [InlineData(AppealState.InWork)]
    [InlineData(AppealState.Interim)]
    public void A_question_leads_back_to_where_it_was_first_asked(AppealState from)
    {
        var appeal = Samples.In(from);
        appeal.Ask("Какой подъезд?", With(Right.Route), Samples.Now).ShouldBeNull();
        appeal.Ask("А этаж?", With(Right.Route), Samples.Now).ShouldBeNull();
        appeal.WaitingFrom.ShouldBe(from);
        appeal.TakeReply(Samples.Now).ShouldBeNull();
        (appeal.State, appeal.WaitingFrom).ShouldBe((from, null));
    }

    [Fact]
    public void Whatever_ends_the_waiting_where_it_was_asked_is_forgotten()
    {
        var appeal = Samples.In(AppealState.Waiting);
        appeal.WaitingFrom.ShouldBe(AppealState.InWork);
        Samples.Try(appeal, Trigger.Assign).ShouldBeNull();
        (appeal.State, appeal.WaitingFrom).ShouldBe((AppealState.Assigned, null));
    }

    /// <summary>A question that can be asked somewhere else too would lead back to a state that the diagram does not show.</summary>
    [Fact]
    public void The_diagram_leads_back_to_every_state_that_a_question_is_asked_in()
    {
        var asked = Lifecycle.All.Where(move => move is { On: Trigger.Ask, From: not AppealState.Waiting })
            .Select(move => $"Waiting --> {move.From}: ResidentReplied");
        var drawn = LifecycleDiagram.ToMermaid().Split('\n').Select(line => line.Trim())
            .Where(line => line.EndsWith(": ResidentReplied", StringComparison.Ordinal));
        drawn.ShouldBe(asked, ignoreOrder: true);
    }

    private static Actor With(Right right) => Nobody with { OwnRights = new HashSet<Right> { right } };
}
