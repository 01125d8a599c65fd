using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>What each try does, with what the path of the appeal says.</summary>
internal sealed partial class SmallDesk
{
    private static readonly Refusal NoRight = new("refusal.no-right");

    private Refusal? AsResident(Trigger trigger) => trigger switch
    {
        Trigger.ResidentReplied => Appeal.TakeReply(Now),
        Trigger.Close => Appeal.ConfirmSolved(Now),
        Trigger.Reopen when Appeal.State is AppealState.Answered or AppealState.Closed => Path.NotReopened(Appeal, Now)
            ?? Reopen(Actor.Resident),
        _ => NoRight,
    };

    private Refusal? ByStaff(Step step)
    {
        var (dutyRoster, person) = (DutyRoster, _people.All[(int)step.Person - 1]);
        var by = dutyRoster.ActorOf(person);
        return _people.Works(person.Id, Today) && dutyRoster.RightsOf(person).Overlaps(Lifecycle.RightsFor(step.Trigger))
            && StepOwners.Takes(StepOwners.StepOf(Path, step.Trigger), dutyRoster, _staff, by)
                ? AsStaff(step, by)
                : NoRight;
    }

    private Refusal? AsStaff(Step step, Actor by) => step.Trigger switch
    {
        Trigger.Assign => Assign(_people.All[(int)step.Other - 1], by),
        Trigger.Accept => Appeal.Accept(by, Now),
        Trigger.Return => Appeal.Return("не наше", by, Now),
        Trigger.Ask => Appeal.Ask("Где это?", by, Now),
        Trigger.Submit => Submit(by),
        Trigger.Endorse => IsNext(Trigger.Endorse) ? Appeal.Endorse(by, Now) : NoRight,
        Trigger.Approve => IsNext(Trigger.Approve) ? Appeal.Approve(by, Now) ?? Approved(by) : NoRight,
        Trigger.SendBack => Appeal.SendBack("Когда?", by, Now),
        Trigger.Place => Place(by),
        Trigger.GiveInterim => Interim(Today.AddDays(step.Days), by),
        Trigger.Extend => Appeal.Extend(_clock.EndOf(Today.AddDays(step.Days)), "ждём погоды", by, Now),
        Trigger.Redirect => Appeal.Redirect("инспекция", by, Now),
        Trigger.Decline => Appeal.Decline("нет вопроса", by, Now),
        Trigger.Close => Appeal.Close(by, Now),
        Trigger.Reopen => Reopen(by),
        Trigger.Register => Register(by),
        Trigger.AskToPostpone => AskToPostpone(step, by),
        Trigger.Postpone => Postpone(by),
        Trigger.RefuseToPostpone => Appeal.RefuseToPostpone("Раньше", by, Now),
        Trigger.PassQuality => Appeal.PassQuality(by, Now),
        Trigger.FailQuality => FailQuality(by),
        Trigger.ResidentReplied or Trigger.Join or Trigger.Leave => NoRight,
    };

    /// <summary>Of two who approve, the second comes after the first.</summary>
    private bool IsNext(Trigger trigger)
    {
        var first = Path.Approvals.Count == 2 && Appeal.Answers.MaxBy(draft => draft.Version) is { EndorsedById: null };
        return trigger switch { Trigger.Endorse => first, Trigger.Approve => !first, _ => true };
    }

    private Refusal? Register(Actor by)
    {
        if (Appeal.Register(by, Now) is { } no)
        {
            return no;
        }

        ToRouting();
        return null;
    }

    private Refusal? Assign(Person executor, Actor by) =>
        !_people.Works(executor.Id, Today) || !DutyRoster.RightsOf(executor).Contains(Right.Execute)
        ? new Refusal("refusal.not-an-executor")
        : (by.PersonId == executor.Id ? Path.NotSelf(Appeal) : null) ?? Appeal.Assign(executor, by, Now);

    private Refusal? Submit(Actor by)
    {
        var draft = new AnswerDraft { Version = Appeal.Answers.Count + 1, Text = "Яма засыпана.", AuthorId = by.PersonId!.Value, At = Now };
        return Appeal.SubmitAnswer(draft, by, Now)
            ?? (Path.Approvals.Count == 0 ? Appeal.Approve(Actor.System, Now) ?? Approved(by) : null);
    }

    /// <summary>Whose press approves it, sends it, where nobody does so by hand.</summary>
    private Refusal? Approved(Actor by) => Path.Placing.ByProgram ? Place(by.ByRule(Right.Place)) : null;

    private Refusal? Place(Actor by)
    {
        if (Appeal.PlaceAnswer(by, Now, TimeSpan.FromDays(Regulation.Routine.AutoCloseDays)) is { } no)
        {
            return no;
        }

        if (Path.Quality is { } rule && rule.Takes(Appeal.Number))
        {
            Appeal.AwaitQuality(_clock.Of(rule.Term, Now).DueAt);
        }

        return null;
    }

    private Refusal? AskToPostpone(Step step, Actor by) =>
        Path.Postponement is { } rule && Appeal.Postponed < rule.Times
            ? Appeal.AskToPostpone(new Postponement(Today.AddDays(Math.Min(step.Days, rule.Days)), "Ждём средств", [], by.PersonId ?? 0),
            by, Now)
            : NoRight;

    private Refusal? Postpone(Actor by) =>
        Appeal.Postponing is { } asked ? Appeal.Postpone(_clock.EndOf(asked.To), by, Now) : NoRight;

    private Refusal? FailQuality(Actor by)
    {
        var (due, term) = _clock.Reopened(Appeal, Now);
        var left = Appeal.ExecutorId is { } executor && !_people.Works(executor, Today);
        if (Appeal.FailQuality("Не на всё ответили", due.DueAt, by, Now, left) is { } no)
        {
            return no;
        }

        (Appeal.DueTerm, Appeal.DueBeyondCalendar) = (term, due.BeyondCalendar);
        return null;
    }

    private Refusal? Interim(DateOnly day, Actor by) =>
        Path.NotPutOff(day, Today) ?? Appeal.GiveInterim("Заказали материал.", _clock.EndOf(day), Path.InterimTimes, by, Now);

    private Refusal? Reopen(Actor by)
    {
        var (due, term) = _clock.Reopened(Appeal, Now);
        var left = Appeal.ExecutorId is { } executor && !_people.Works(executor, Today);
        if (Appeal.Reopen("яма на месте", due.DueAt, by, Now, left) is { } no)
        {
            return no;
        }

        (Appeal.DueTerm, Appeal.DueBeyondCalendar) = (term, due.BeyondCalendar);
        return null;
    }
}
