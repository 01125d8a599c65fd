using System.Globalization;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.People;

/// <summary>
/// Who acts for whom on which day, and with which rights. People are letters: A leads the roads, B and C execute, D has no role but a post.
/// </summary>
public class DutiesTests
{
    private static readonly Regulation Rules = RegulationFile.Read("""
        municipality: { name: Город Н }
        organisations:
          - code: administration
            name: Администрация
            posts:
              - { code: roads-head, name: начальник дорожного отдела, unit: roads, roles: [unit-head] }
              - { code: deputy, name: заместитель главы, roles: [head, coordinator] }
        """, "n.yaml").Regulation!;

    [Theory]
    [InlineData("A>B 1-14", 1, "A=B")]
    [InlineData("A>B 1-14", 14, "A=B")]
    [InlineData("A>B 2-14", 1, "A=A")]
    [InlineData("A>B 1-14", 15, "A=A")]
    [InlineData("A>B 1-", 30, "A=B")]
    [InlineData("A>B 5-5", 5, "A=B")]
    // Two at once: the newer entry counts on its days, the older on the others.
    [InlineData("A>B 1-14, A>C 5-8", 4, "A=B")]
    [InlineData("A>B 1-14, A>C 5-8", 6, "A=C")]
    [InlineData("A>B 1-14, A>C 5-8", 9, "A=B")]
    // A chain: whoever stands in for the substitute stands in for both.
    [InlineData("A>B 1-14, B>C 5-8", 4, "A=B B=B")]
    [InlineData("A>B 1-14, B>C 5-8", 5, "A=C B=C")]
    [InlineData("A>B 1-14, B>C 5-8", 9, "A=B B=B")]
    // A circle: everybody is away, and everybody stays for themselves.
    [InlineData("A>B 1-14, B>A 1-14", 3, "A=A B=B")]
    [InlineData("A>B 1-14, B>C 1-14, C>B 1-14", 3, "A=A B=B C=C")]
    // Who has left stands in for nobody, and an older entry counts again; nobody stands in for who has left.
    [InlineData("A>X 1-14", 3, "A=A")]
    [InlineData("A>B 1-14, A>X 1-14", 3, "A=B")]
    [InlineData("A>B 1-14, B>X 1-14", 3, "A=B")]
    [InlineData("X>A 1-14", 3, "A=A")]
    [InlineData("A>A 1-14", 3, "A=A")]
    public void Of_several_entries_one_acts(string entries, int day, string acting)
    {
        var (staff, dutyRoster) = At(day, entries);
        foreach (var pair in acting.Split(' '))
        {
            dutyRoster.ActingFor(staff[pair[0]]).Name.ShouldBe(pair[2..], pair);
        }
    }

    [Theory]
    [InlineData("roads-head=A 1-", 1, "A")]
    [InlineData("roads-head=A 2-", 1, null)]
    [InlineData("roads-head=A 1-9", 10, null)]
    [InlineData("roads-head=A 1-9, roads-head=B 10-", 9, "A")]
    [InlineData("roads-head=A 1-9, roads-head=B 10-", 10, "B")]
    // Given for some days it goes back to its holder after them.
    [InlineData("roads-head=A 1-, roads-head=B 5-8", 8, "B")]
    [InlineData("roads-head=A 1-, roads-head=B 5-8", 9, "A")]
    // Who has left holds nothing.
    [InlineData("roads-head=X 1-", 3, null)]
    [InlineData("", 3, null)]
    public void A_post_has_one_holder(string entries, int day, string? holder)
    {
        var (_, dutyRoster) = At(day, entries);
        dutyRoster.HolderOf("roads-head")?.Name.ShouldBe(holder);
        (dutyRoster.HolderOf("roads-head") is null).ShouldBe(holder is null);
    }

    /// <summary>A clock that is set back shows an earlier day, and what holds on that day holds again.</summary>
    [Fact]
    public void Only_the_day_counts_and_not_what_was_before()
    {
        foreach (var day in new[] { 4, 5, 9, 5, 4 })
        {
            var (staff, dutyRoster) = At(day, "A>B 5-8");
            dutyRoster.ActingFor(staff['A']).Name.ShouldBe(day is 5 ? "B" : "A");
        }
    }

    [Clause("S2-45", "администратор, он же секретарь МЦУ")]
    [Clause("S4-28", "без отдельного подразделения")]
    [Clause("S4-38", "координатор, администратор и исполнитель в модуле «Сообщения»")]
    [Fact]
    public void Rights_are_those_of_the_role_of_every_post_and_of_whom_one_stands_in_for()
    {
        var (staff, dutyRoster) = At(3, "deputy=D 1-, A>D 1-14");
        var deputy = Rules.RoleOf("head")!.Rights.Union(Rules.RoleOf("coordinator")!.Rights);
        dutyRoster.RightsOf(staff['D']).ShouldBe(deputy.Union(Rules.RoleOf("unit-head")!.Rights), ignoreOrder: true);
        dutyRoster.RightsOf(staff['A']).ShouldBe(Rules.RoleOf("unit-head")!.Rights, ignoreOrder: true);
        dutyRoster.RightsOf(staff['B']).ShouldBe(Rules.RoleOf("executor")!.Rights, ignoreOrder: true);

        var (_, after) = At(15, "deputy=D 1-14, A>D 1-14");
        after.RightsOf(staff['D']).ShouldBeEmpty();
    }

    [Fact]
    public void In_the_middle_of_a_chain_one_has_only_ones_own_rights()
    {
        var (staff, dutyRoster) = At(3, "A>B 1-14, B>C 1-14");
        dutyRoster.RightsOf(staff['B']).ShouldNotContain(Right.Approve);
        dutyRoster.RightsOf(staff['C']).ShouldContain(Right.Approve);
        dutyRoster.StandsInFor(staff['C']).Select(p => p.Name).ShouldBe(["A", "B"], ignoreOrder: true);
    }

    /// <summary>Standing in for the head of the roads makes nobody the head of their own unit.</summary>
    [Clause("S4-52", "в рамках курируемого отраслевого блока")]
    [Clause("S4-53.1", "ответы в рамках блока")]
    [Fact]
    public void A_right_is_of_its_unit()
    {
        var (staff, dutyRoster) = At(3, "A>B 1-14, roads-head=C 1-");
        dutyRoster.Has(staff['A'], Right.LeadUnit, "roads").ShouldBeTrue();
        dutyRoster.Has(staff['B'], Right.LeadUnit).ShouldBeFalse();
        dutyRoster.Has(staff['C'], Right.LeadUnit, "roads").ShouldBeTrue();
        dutyRoster.Has(staff['C'], Right.LeadUnit, "housing").ShouldBeFalse();
        dutyRoster.UnitsOf(staff['C']).ShouldBe(["housing", "roads"]);
    }

    [Theory]
    [InlineData('B', Trigger.Accept, 'A', "A")]
    [InlineData('B', Trigger.Extend, 'A', "A")]
    [InlineData('B', Trigger.Accept, 'B', null)]
    [InlineData('B', Trigger.Approve, 'C', "A")]
    [InlineData('C', Trigger.Accept, 'A', null)]
    [InlineData('A', Trigger.Approve, 'B', null)]
    public void The_history_names_for_whom_it_was_done(char who, Trigger trigger, char executor, string? insteadOf)
    {
        var (staff, dutyRoster) = At(3, "A>B 1-14");
        var actor = dutyRoster.ActorOf(staff[who]);
        actor.InsteadOf(trigger, staff[executor].Id).ShouldBe(insteadOf);
        actor.ActsFor(staff[executor].Id).ShouldBe(who == executor || (who == 'B' && executor == 'A'));
    }

    private static (Dictionary<char, Person> Staff, DutyRoster Duties) At(int day, string entries)
    {
        var staff = new[] { Someone('A', "unit-head", "roads"), Someone('B', "executor", "housing"), Someone('C', "executor", "housing"),
            Someone('D', ""), Someone('X', "admin") }
            .ToDictionary(p => p.Name[0]);
        staff['X'].Active = false;
        var read = entries.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select((entry, at) => (Id: (long)at + 1, Words: entry.Split(' '))).ToList();
        var holdings = read.Where(e => e.Words[0].Contains('=')).Select(e => new PostHolding
        {
            Id = e.Id,
            Post = e.Words[0].Split('=')[0],
            PersonId = staff[e.Words[0][^1]].Id,
            From = Day(e.Words[1].Split('-')[0])!.Value,
            To = Day(e.Words[1].Split('-')[1]),
        });
        var substitutions = read.Where(e => e.Words[0].Contains('>')).Select(e => new Substitution
        {
            Id = e.Id,
            AbsentId = staff[e.Words[0][0]].Id,
            SubstituteId = staff[e.Words[0][2]].Id,
            From = Day(e.Words[1].Split('-')[0])!.Value,
            To = Day(e.Words[1].Split('-')[1]),
        });
        return (staff, new DutyRoster(Rules, Day(day.ToString(CultureInfo.InvariantCulture))!.Value, staff.Values,
            holdings, substitutions));
    }

    private static DateOnly? Day(string day) =>
        day.Length == 0 ? null : new DateOnly(2026, 12, int.Parse(day, CultureInfo.InvariantCulture));

    private static Person Someone(char name, string role, string? unit = null) =>
        new() { Id = name, Name = name.ToString(), Role = role, Unit = unit, Home = $"web:{name}", AddedAt = default };
}
