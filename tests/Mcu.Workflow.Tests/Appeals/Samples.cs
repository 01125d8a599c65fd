using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Appeals;

/// <summary>Appeals brought to a state by their own verbs, and each trigger as a verb.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<Right> EveryRight = [.. Enum.GetValues<Right>()];
    private static readonly Person Executor = Someone(1, "Кузнецов Пётр");
    private static readonly Person Other = Someone(2, "Белова Анна");

    /// <summary>The way to each state from registration.</summary>
    private static readonly Dictionary<AppealState, Trigger[]> Ways = new()
    {
        [AppealState.Received] = [],
        [AppealState.Registered] = [],
        [AppealState.Assigned] = [Trigger.Assign, Trigger.AskToPostpone],
        [AppealState.InWork] = [Trigger.Assign, Trigger.Accept, Trigger.AskToPostpone],
        [AppealState.Waiting] = [Trigger.Assign, Trigger.Accept, Trigger.AskToPostpone, Trigger.Ask],
        [AppealState.OnApproval] = [Trigger.Assign, Trigger.Accept, Trigger.Submit],
        [AppealState.Approved] = [Trigger.Assign, Trigger.Accept, Trigger.Submit, Trigger.Approve],
        [AppealState.Interim] = [Trigger.Assign, Trigger.Accept, Trigger.GiveInterim, Trigger.AskToPostpone],
        [AppealState.Answered] = [Trigger.Assign, Trigger.Accept, Trigger.Submit, Trigger.Approve, Trigger.Place],
        [AppealState.Closed] = [Trigger.Assign, Trigger.Accept, Trigger.Submit, Trigger.Approve, Trigger.Place, Trigger.Close],
        [AppealState.Redirected] = [Trigger.Redirect],
        [AppealState.Declined] = [Trigger.Decline],
    };

    /// <summary>States that an appeal of the present program can come to; what is spotted or joined is another issue's.</summary>
    public static bool Reachable(AppealState state) => Ways.ContainsKey(state);

    public static bool HasVerb(Trigger trigger) => trigger is not (Trigger.Join or Trigger.Leave);

    public static Appeal In(AppealState state)
    {
        var appeal = new Appeal
        {
            Number = 17,
            Year = 2026,
            FullNumber = "МЦУ-2026-000017",
            ResidentId = 5,
            Source = "web",
            Text = "Яма",
            RegisteredAt = Now,
            DueAt = Now.AddDays(30),
            DueFrom = Now,
        };
        appeal.Enter(state == AppealState.Received ? state : AppealState.Registered, Actor.Resident, Now);
        foreach (var trigger in Ways[state])
        {
            Try(appeal, trigger).ShouldBeNull();
        }

        return appeal;
    }

    /// <summary>The verb of the trigger, with words and dates that would do.</summary>
    public static Refusal? Try(Appeal appeal, Trigger trigger)
    {
        var (by, at) = (Actor.Of(Executor) with { OwnRights = EveryRight }, Now.AddHours(1));
        return trigger switch
        {
            Trigger.Assign => appeal.Assign(appeal.ExecutorId == Executor.Id ? Other : Executor, by, at),
            Trigger.Accept => appeal.Accept(by, at),
            Trigger.Return => appeal.Return("не моё", by, at),
            Trigger.Ask => appeal.Ask("Какой подъезд?", by, at),
            Trigger.ResidentReplied => appeal.TakeReply(at),
            Trigger.Submit => appeal.SubmitAnswer(Draft(appeal), by, at),
            Trigger.Register => appeal.Register(by, at),
            Trigger.AskToPostpone => appeal.AskToPostpone(Wish, by, at),
            Trigger.Postpone => appeal.Postpone(Now.AddDays(90), by, at),
            Trigger.RefuseToPostpone => appeal.RefuseToPostpone("успеете", by, at),
            Trigger.PassQuality => appeal.PassQuality(by, at),
            Trigger.FailQuality => appeal.FailQuality("нет даты", Now.AddDays(10), by, at),
            Trigger.Endorse => appeal.Endorse(by, at),
            Trigger.Approve => appeal.Approve(by, at),
            Trigger.SendBack => appeal.SendBack("короче", by, at),
            Trigger.Place => Placed(appeal, by, at),
            Trigger.GiveInterim => appeal.GiveInterim("Ждём асфальт", Now.AddDays(40), 3, by, at),
            Trigger.Extend => appeal.Extend(appeal.DueAt.AddDays(1), "нужен кран", by, at),
            Trigger.Redirect => appeal.Redirect("в газовую службу", by, at),
            Trigger.Decline => appeal.Decline("нет такого дома", by, at),
            Trigger.Close => appeal.Close(by, at),
            Trigger.Reopen => appeal.Reopen("яма снова", Now.AddDays(10), by, at),
            _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "There is no verb for it"),
        };
    }

    private static Postponement Wish => new(new DateOnly(2027, 2, 9), "Ремонт в плане на февраль", [], Executor.Id);

    private static Refusal? Placed(Appeal appeal, Actor by, DateTimeOffset at)
    {
        var no = appeal.PlaceAnswer(by, at, TimeSpan.FromDays(7));
        if (no is null)
        {
            appeal.AwaitQuality(at.AddDays(3));
        }

        return no;
    }

    private static AnswerDraft Draft(Appeal appeal) =>
        new() { Version = appeal.Answers.Count + 1, Text = "Здравствуйте! Заделали.", AuthorId = Executor.Id, At = Now };

    private static Person Someone(long id, string name) =>
        new() { Id = id, Name = name, Role = "executor", Home = $"web:{id}", AddedAt = Now };
}
