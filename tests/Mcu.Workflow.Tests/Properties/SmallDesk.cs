using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// An appeal and a staff, without messages and without a store: who tries something is asked for the right as at the real desk, then the
/// verb of the appeal is called with what the regulation says.
/// </summary>
internal sealed class SmallDesk
{
    private readonly Edition _edition;
    private readonly AppealClock _clock;
    private readonly RandomPeople _people;

    public SmallDesk(Regulation regulation, RandomPeople people, AppealFacts facts, DateTimeOffset start)
    {
        _edition = new Edition(regulation);
        (_clock, _people, Now) = (new AppealClock(new Editions(_edition)), people, start);
        var (due, term) = _clock.ForNew(facts, start);
        Appeal = new Appeal
        {
            Number = 1,
            Year = 2026,
            FullNumber = "МЦУ-2026-000001",
            ResidentId = 1,
            Source = facts.Source,
            Kind = facts.Kind,
            Topic = facts.Topic,
            Text = "Яма",
            Importance = facts.Important ? Importance.High : Importance.Normal,
            Applicant = new Applicant(facts.Applicant, "Иванов"),
            RegisteredAt = start,
            DueAt = due.DueAt,
            DueFrom = start,
            DueTerm = term,
            DueBeyondCalendar = due.BeyondCalendar,
        };
        Appeal.Enter(Path.First, Actor.Resident, start);
        _clock.Terms.Begin(Appeal, start);
    }

    public Appeal Appeal { get; }
    public DateTimeOffset Now { get; private set; }
    public Regulation Regulation => _edition.Regulation;
    public AppealPath Path => Regulation.PathOf(Appeal.Facts);

    /// <summary>The terms of the appeal, each with the date at which it would end if it began at this moment.</summary>
    public IEnumerable<(string Part, DateTimeOffset Due)> Terms(DateTimeOffset at)
    {
        var rule = _edition.Clock.RuleFor(Appeal.Facts);
        return rule.Parts.Select(part => (part.Key, _edition.Clock.Compute(part.Term, at, rule.Rolling).DueAt));
    }

    public DateOnly Today => _edition.Clock.Work.LocalDay(Now);
    public Duties Duties => new(Regulation, Today, _people.On(Today), _people.Holdings, _people.Substitutions);

    /// <summary>The clock comes to the step's moment and does what it does by itself; then somebody tries something.</summary>
    public Refusal? Try(Step step)
    {
        Now += step.After;
        Tick();
        if (step.Person == Step.Resident)
        {
            return AsResident(step.Trigger);
        }

        var (duties, person) = (Duties, _people.All[(int)step.Person - 1]);
        return person.Active && duties.RightsOf(person).Overlaps(Lifecycle.RightsFor(step.Trigger)) ? AsStaff(step, duties.ActorOf(person)) : new Refusal("refusal.no-right");
    }

    /// <summary>How the present deadline was counted.</summary>
    public Deadline Explain() => _clock.Explain(Appeal);

    /// <summary>When something is to happen next: the deadline, the next morning on which it is spoken of, or the closing. Null where nothing is.</summary>
    public DateTimeOffset? NextDate() => Appeal switch
    {
        { State: AppealState.Answered } => Appeal.ClosesAt,
        { Ended: true } => null,
        { MissedAt: null } => Appeal.DueAt,
        _ => _clock.NextOverdueMorning(Appeal, Now),
    };

    private void Tick()
    {
        if (Now > Appeal.DueAt)
        {
            Appeal.RecordMiss(Now);
        }

        if (Appeal.State == AppealState.Answered && Appeal.ClosesAt <= Now)
        {
            Appeal.Close(Actor.System, Now);
        }
    }

    private Refusal? AsResident(Trigger trigger) => trigger switch
    {
        Trigger.ResidentReplied => Appeal.TakeReply(Now),
        Trigger.Close => Appeal.ConfirmSolved(Now),
        Trigger.Reopen when Appeal.State is AppealState.Answered or AppealState.Closed => Path.NotReopened(Appeal, Now) ?? Reopen(Actor.Resident),
        _ => new Refusal("refusal.no-right"),
    };

    private Refusal? AsStaff(Step step, Actor by) => step.Trigger switch
    {
        Trigger.Assign => Assign(_people.All[(int)step.Other - 1], by),
        Trigger.Accept => Appeal.Accept(by, Now),
        Trigger.Return => Appeal.Return("не наше", by, Now),
        Trigger.Ask => Appeal.Ask("Где это?", by, Now),
        Trigger.Submit => Submit(by),
        Trigger.Approve => Appeal.Approve(by, Now) ?? Approved(by),
        Trigger.SendBack => Appeal.SendBack("Когда?", by, Now),
        Trigger.Place => Place(by),
        Trigger.GiveInterim => Interim(Today.AddDays(step.Days), by),
        Trigger.Extend => Appeal.Extend(_clock.EndOf(Today.AddDays(step.Days)), "ждём погоды", by, Now),
        Trigger.Redirect => Appeal.Redirect("инспекция", by, Now),
        Trigger.Decline => Appeal.Decline("нет вопроса", by, Now),
        Trigger.Close => Appeal.Close(by, Now),
        Trigger.Reopen => Reopen(by),
        Trigger.Register => Appeal.Register(by, Now),
        Trigger.Endorse => Path.Approvals.Count == 2 ? Appeal.Endorse(by, Now) : new Refusal("refusal.no-right"),
        Trigger.AskToPostpone => AskToPostpone(step, by),
        Trigger.Postpone => Postpone(by),
        Trigger.RefuseToPostpone => Appeal.RefuseToPostpone("Раньше", by, Now),
        Trigger.PassQuality => Appeal.PassQuality(by, Now),
        Trigger.FailQuality => FailQuality(by),
        Trigger.ResidentReplied or Trigger.Join or Trigger.Leave => new Refusal("refusal.no-right"),
    };

    private Refusal? Assign(Person executor, Actor by) =>
        !executor.Active || !Duties.RightsOf(executor).Contains(Right.Execute) ? new Refusal("refusal.not-an-executor")
        : (by.PersonId == executor.Id ? Path.NotSelf(Appeal) : null) ?? Appeal.Assign(executor, by, Now);

    private Refusal? Submit(Actor by)
    {
        var draft = new AnswerDraft { Version = Appeal.Answers.Count + 1, Text = "Яма засыпана.", AuthorId = by.PersonId!.Value, At = Now };
        return Appeal.SubmitAnswer(draft, by, Now)
            ?? (Path.Approvals.Count == 0 ? Appeal.Approve(Actor.System, Now) ?? Approved(by) : null);
    }

    /// <summary>Whose press approves it, sends it, where nobody does so by hand.</summary>
    private Refusal? Approved(Actor by) => Path.Placing.ByProgram ? Place(by) : null;

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
            ? Appeal.AskToPostpone(new Postponement(Today.AddDays(Math.Min(step.Days, rule.Days)), "Ждём средств", [], by.PersonId ?? 0), by, Now)
            : new Refusal("refusal.no-right");

    private Refusal? Postpone(Actor by) =>
        Appeal.Postponing is { } asked ? Appeal.Postpone(_clock.EndOf(asked.To), by, Now) : new Refusal("refusal.no-right");

    private Refusal? FailQuality(Actor by)
    {
        var (due, _) = _clock.Reopened(Appeal, Now);
        return Appeal.FailQuality("Не на всё ответили", due.DueAt, by, Now, Appeal.ExecutorId is { } executor && !_people.Works(executor, Today));
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
