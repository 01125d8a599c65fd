using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>What every life has from its base, shown by the smallest one.</summary>
public sealed class LifecycleTableTests
{
    private static readonly Actor Executor = new(ActorKind.Staff, 1, "Кузнецов Пётр") { OwnRights = new HashSet<Right> { Right.Execute } };

    public enum Light
    {
        Red,
        Green,
        Broken,
    }

    private enum Phase
    {
        Working,
    }

    private enum Signal
    {
        Go,
        Break,
    }

    [Fact]
    public void What_a_state_says_itself_goes_before_what_its_group_says()
    {
        var table = new LifecycleTable<Light, Signal>(new Lamp(null, Actor.System));
        table.Moves.Select(move => (move.From, move.On, move.To)).ShouldBe(
            [(Light.Red, Signal.Go, Light.Green), (Light.Red, Signal.Break, Light.Broken), (Light.Green, Signal.Go, Light.Green),
                (Light.Green, Signal.Break, Light.Broken)]);
        table.Find(Light.Broken, Signal.Go).ShouldBeNull();
        table.GuardOf(Signal.Break).ToString().ShouldBe("Execute, the owner only");
    }

    [Theory]
    [InlineData(Light.Broken, 1L, MoveResult.NoSuchMove)]
    [InlineData(Light.Green, 2L, MoveResult.NotOwner)]
    [InlineData(Light.Green, 1L, MoveResult.Moved)]
    [InlineData(Light.Green, null, MoveResult.Moved)]
    public void An_attempt_says_what_came_of_it(Light from, long? owner, MoveResult result)
    {
        var thing = new Thing { State = from, OwnerId = owner };
        new Lamp(thing, Executor).Fire(Signal.Break).ShouldBe(result);
        thing.State.ShouldBe(result == MoveResult.Moved ? Light.Broken : from);
        new Lamp(new Thing { State = Light.Green }, Executor with { OwnRights = new HashSet<Right>() }).Fire(Signal.Break)
            .ShouldBe(MoveResult.RightMissing);
    }

    [Fact]
    public void A_trigger_that_asks_for_another_right_elsewhere_makes_no_table() =>
        Should.Throw<InvalidOperationException>(() => new LifecycleTable<Light, Signal>(new Lamp(null, Actor.System, Right.Route)))
            .Message.ShouldContain("Go");

    private sealed class Thing : IHasLifecycle<Light>
    {
        public Light State { get; set; }
        public long? OwnerId { get; init; }
    }

    private sealed class Lamp : LifecycleMachine<Light, Signal>
    {
        public Lamp(Thing? thing, Actor by, Right go = Right.Execute)
            : base(thing, by)
        {
            In(Phase.Working).Move(Signal.Break, Light.Broken, Guard.Any(Right.Execute).OwnerOnly).Stay(Signal.Go, Right.Execute);
            In(Light.Red, Phase.Working).Move(Signal.Go, Light.Green, go);
            In(Light.Green, Phase.Working);
            In(Light.Broken);
        }
    }
}
