using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Regulations;

public class PathTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("path: { interimDays: 30 }", 30, null, null)]
    [InlineData("path: { reopening: { times: 0 } }", null, 0, null)]
    [InlineData("path: { interimDays: 10, reopening: { times: 2, days: 45 } }", 10, 2, 45)]
    public void What_is_left_out_has_no_bound(string yaml, int? interimDays, int? times, int? days)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        reading.Regulation!.Path.ShouldBe(new PathRules(null, interimDays, times, days));
    }

    [Theory]
    [InlineData("path: { interimDays: 0 }", "path.interimDays", "нужно целое число от 1 до 365")]
    [InlineData("path: { reopening: { times: много } }", "path.reopening.times", "нужно целое число от 0 до 20")]
    [InlineData("path: { reopening: { day: 3 } }", "path.reopening.day", "может быть, days?")]
    [InlineData("path: { reopening: никогда }", "path.reopening", "нужен раздел")]
    public void A_fault_is_told(string yaml, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        problem.Key.ShouldBe(key);
        problem.Expected.ShouldContain(expected);
    }
}
