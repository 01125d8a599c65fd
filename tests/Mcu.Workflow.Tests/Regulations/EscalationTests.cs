using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public class EscalationTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Fact]
    public void Steps_are_read_in_order()
    {
        var reading = RegulationFile.Read(Head
            + "escalation: [{ after: 4wh, to: [unit-head] }, { unrouted: 60wm, to: [\"role:head\", staff-chat] }, { unaccepted: 1wd, to: [executor] }]", "n.yaml");
        reading.Report.ShouldBeEmpty();
        reading.Regulation!.Escalation.Select(step => step.Key).ShouldBe(["missed 4wh", "unrouted 60wm", "unaccepted 1wd"]);
        reading.Regulation.Escalation[1].To.ShouldBe(["role:head", "staff-chat"]);
    }

    [Fact]
    public void Left_out_there_are_none() => RegulationFile.Read(Head, "n.yaml").Regulation!.Escalation.ShouldBeEmpty();

    [Theory]
    [InlineData("escalation: [{ after: 4wh, to: [boss] }]", "escalation[1].to[1]", "post:код должности")]
    [InlineData("escalation: [{ after: 4wh, to: [mcu-hed] }]", "escalation[1].to[1]", "может быть, mcu-head?")]
    [InlineData("escalation: [{ after: 4wh, to: [] }]", "escalation[1].to", "список не должен быть пустым")]
    [InlineData("escalation: [{ after: скоро, to: [executor] }]", "escalation[1].after", "нужен срок")]
    [InlineData("escalation: [{ to: [executor] }]", "escalation[1]", "after, unrouted, unaccepted")]
    [InlineData("escalation: [{ after: 4wh, unrouted: 4wh, to: [executor] }]", "escalation[1]", "after, unrouted, unaccepted")]
    [InlineData("escalation: [{ after: 4wh, to: [executor] }, { after: 4wh, to: [mcu-head] }]", "escalation[2]", "такой шаг уже есть")]
    [InlineData("escalation: [{ after: 4wh, to: [\"role:hed\"] }]", "escalation[1].to", "может быть, head?")]
    [InlineData("escalation: [{ after: 4wh, to: [\"post:deputy\"] }]", "escalation[1].to", "должности deputy нет в organisations")]
    [InlineData("escalation: [{ after: 4wh, whom: [executor], to: [executor] }]", "escalation[1].whom", "такого ключа нет")]
    [InlineData("reminders: { atPercent: { percents: [100] } }", "reminders.atPercent.percents[1]", "от 1 до 99")]
    [InlineData("reminders: { atPercent: { percents: [50], to: [boss] } }", "reminders.atPercent.to[1]", "нужно одно из: executor")]
    public void A_fault_is_told(string yaml, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((2, key));
        problem.Expected.ShouldContain(expected);
    }
}
