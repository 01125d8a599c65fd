using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Commands;

public sealed class CommandBookTests
{
    private static readonly HashSet<Right> Everything = [.. Enum.GetValues<Right>()];

    private static CommandRegistry Book => new(
        [
            new Sample("overdue", Right.Read), new Sample("assign", Right.Route), new Sample("answer", Right.Execute),
            new Sample("approve", Right.Approve),
            new Sample("help"),
        ],
        Phrasebook.Load());

    [Theory]
    [InlineData("/overdeu", "overdue")]
    [InlineData("/asign", "assign")]
    [InlineData("/просрочен", "overdue")]
    [InlineData("/назначит", "assign")]
    [InlineData("/anwser", "answer")]
    [InlineData("/aprove@mcu_bot", "approve")]
    [InlineData("/hepl", "help")]
    public void The_nearest_command_is_offered(string typed, string nearest) => Book.Nearest(typed, Everything).ShouldBe(nearest);

    [Fact]
    public void What_a_person_may_not_do_is_not_offered() => Book.Nearest("/asign", new HashSet<Right>()).ShouldBe("help");

    [Theory]
    [InlineData("/assign 17 Иванова", "assign", "17 Иванова")]
    [InlineData("/assign@mcu_bot 17", "assign", "17")]
    [InlineData("назначить 17 Иванова", "assign", "17 Иванова")]
    [InlineData("Назначить 17", "assign", "17")]
    [InlineData("/назначить 17", "assign", "17")]
    [InlineData("ответить 17\nЗдравствуйте!", "answer", "17\nЗдравствуйте!")]
    public void A_command_is_read_with_and_without_a_slash(string text, string name, string rest)
    {
        var typed = Book.Read(text).ShouldNotBeNull();
        (typed.Command.Name, typed.Rest).ShouldBe((name, rest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Здравствуйте")]
    [InlineData("/nothing")]
    public void Other_words_are_no_command(string text) => Book.Read(text).ShouldBeNull();

    [Fact]
    public void Every_command_stands_in_the_list_once()
    {
        var written = typeof(StaffCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(StaffCommand)) && !t.IsAbstract);
        CommandList.All.ShouldBe(written, ignoreOrder: true);
        CommandList.All.ShouldBeUnique();
    }

    private sealed class Sample(string name, params Right[] needs) : StaffCommand
    {
        public override string Name => name;
        public override CommandGroup Group => CommandGroup.Appeal;
        public override IReadOnlyList<Right> RequiredRights => needs;

        public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation) => Task.FromResult<Refusal?>(null);
    }
}
