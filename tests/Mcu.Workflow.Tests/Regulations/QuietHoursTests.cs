using System.Globalization;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public class QuietHoursTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    [Theory]
    [InlineData("21:00-08:00", "2026-11-09 20:59", null)]
    [InlineData("21:00-08:00", "2026-11-09 21:00", "2026-11-10 08:00")]
    [InlineData("21:00-08:00", "2026-11-10 00:00", "2026-11-10 08:00")]
    [InlineData("21:00-08:00", "2026-11-10 07:59", "2026-11-10 08:00")]
    [InlineData("21:00-08:00", "2026-11-10 08:00", null)]
    [InlineData("13:00 – 14:30", "2026-11-09 13:30", "2026-11-09 14:30")]
    [InlineData("13:00-14:30", "2026-11-09 12:59", null)]
    [InlineData("00:00-07:00", "2026-12-31 23:59", null)]
    [InlineData("22:00-00:00", "2026-12-31 22:30", "2027-01-01 00:00")]
    public void Quiet_ends_when_the_clock_says_so(string quiet, string now, string? end) =>
        QuietTime.TryRead(quiet)!.EndAfter(At(now)).ShouldBe(end is null ? null : At(end));

    [Fact]
    public void Where_the_file_says_nothing_the_staff_sleep_and_residents_hear_at_once()
    {
        var quiet = Read("");
        quiet.Staff.ShouldBe(new QuietTime(new TimeOnly(21, 0), new TimeOnly(8, 0)));
        quiet.Residents.ShouldBeNull();
        Read("quietHours: { residents: \"22:00-07:30\" }")
            .ShouldBe(quiet with { Residents = new QuietTime(new TimeOnly(22, 0), new TimeOnly(7, 30)) });
        Read("quietHours: { staff: none }").Staff.ShouldBeNull();
    }

    [Theory]
    [InlineData("quietHours: { staff: ночью }", "quietHours.staff", "21:00-08:00")]
    [InlineData("quietHours: { residents: \"08:00-08:00\" }", "quietHours.residents", "21:00-08:00")]
    [InlineData("quietHours: { staf: none }", "quietHours.staf", "может быть, staff?")]
    [InlineData("quietHours: \"21:00-08:00\"", "quietHours", "нужен раздел")]
    public void A_fault_is_told(string yaml, string key, string expected)
    {
        var problem = RegulationFile.Read(Head + yaml, "n.yaml").Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Key).ShouldBe((2, key));
        problem.Expected.ShouldContain(expected);
    }

    private static QuietHours Read(string yaml) => RegulationFile.Read(Head + yaml, "n.yaml").Regulation!.Quiet;

    private static DateTime At(string local) => DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
