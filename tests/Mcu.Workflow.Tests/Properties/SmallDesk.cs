using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Storage;
using Reminder = Mcu.Workflow.Appeals.Reminder;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// An appeal and a staff, without messages and without a store: who tries something is asked for the right as at the real desk, then the
/// verb of the appeal is called with what the regulation says.
/// </summary>
internal sealed partial class SmallDesk
{
    private readonly Edition _edition;
    private readonly AppealClock _clock;
    private readonly AppealPauses _pauses;
    private readonly RandomPeople _people;
    private readonly IStore _store;
    private bool _bodyAsked;
    private DateOnly _dutiesOn;
    private DutyRoster? _dutyRoster;
    private IReadOnlyList<Person> _staff = [];

    public SmallDesk(Regulation regulation, RandomPeople people, AppealFacts facts, DateTimeOffset start)
    {
        _edition = new Edition(regulation);
        var editions = new Editions(_edition);
        (_clock, _people, Now) = (new AppealClock(editions), people, start);
        _pauses = new AppealPauses(editions, _clock);
        (_store, Planned) = PlannedOnly.Open();
        var (due, term) = _clock.ForNew(facts, start);
        Appeal = new Appeal
        {
            Number = 1 + start.Minute,
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
        _clock.Plan(_store, Appeal);
        ToRouting();
        Weigh();
    }

    public Appeal Appeal { get; }
    public DateTimeOffset Now { get; private set; }

    /// <summary>The reminders and steps that are planned for the present deadline.</summary>
    public IReadOnlyList<Reminder> Planned { get; }

    /// <summary>Somebody else is to say something first: then, and only then, the clock may stand.</summary>
    public bool WaitsForOthers => Appeal.State == AppealState.Waiting || _bodyAsked;
    public Regulation Regulation => _edition.Regulation;
    public AppealWorkflow Path => Regulation.PathOf(Appeal.Facts);

    /// <summary>The terms of the appeal, each with the date at which it would end if it began at this moment.</summary>
    public IEnumerable<(string Part, DateTimeOffset Due)> Terms(DateTimeOffset at)
    {
        var rule = _edition.Clock.RuleFor(Appeal.Facts);
        return rule.Parts.Select(part => (part.Key, _edition.Clock.Compute(part.Term, at, rule.Rolling).DueAt));
    }

    public DateOnly Today => _edition.Clock.Work.LocalDay(Now);

    /// <summary>Who may what today; made anew with each day.</summary>
    public DutyRoster DutyRoster
    {
        get
        {
            if (_dutiesOn != Today)
            {
                (_dutiesOn, _staff) = (Today, _people.On(Today));
                _dutyRoster = new DutyRoster(Regulation, Today, _staff, _people.Holdings, _people.Substitutions);
            }

            return _dutyRoster!;
        }
    }

    /// <summary>The clock comes to the step's moment and does what it does by itself; then somebody tries something.</summary>
    public Refusal? Try(Step step)
    {
        Now += step.After;
        Tick();
        var lines = Appeal.History.Count;
        var no = step.Person == Step.Resident ? AsResident(step.Trigger) : ByStaff(step);
        if (Appeal.History.Skip(lines)
            .Any(line => line.Trigger is Trigger.Extend or Trigger.GiveInterim or Trigger.Postpone or Trigger.Reopen
            or Trigger.FailQuality))
        {
            Done(_clock.Replan(_store, Appeal));
        }

        _bodyAsked ^= step.Body;
        Weigh();
        return no;
    }

    /// <summary>
    /// Whether the move is this person's by their rights and by the path; whether the appeal is in a state for it is not asked.
    /// </summary>
    public bool May(Person person, Trigger trigger) => _people.Works(person.Id, Today)
        && DutyRoster is var dutyRoster && dutyRoster.RightsOf(person).Overlaps(Lifecycle.RightsFor(trigger)) && IsNext(trigger)
        && (!Lifecycle.OnlyByExecutor(trigger) || dutyRoster.ActorOf(person).ActsFor(Appeal.ExecutorId))
        && StepOwners.Takes(StepOwners.StepOf(Path, trigger), dutyRoster, _staff, dutyRoster.ActorOf(person));

    /// <summary>The steps about waiting that the appeal may come to.</summary>
    public IEnumerable<(EscalationStep Step, DateTimeOffset At)> Waits() => _clock.Waits(Appeal);

    /// <summary>What a planned step is about, where that still stands.</summary>
    public EscalationStep? StepOf(Reminder planned) => _clock.StepOf(Appeal, planned);

    /// <summary>How the present deadline was counted.</summary>
    public Deadline Explain() => _clock.Explain(Appeal);

    /// <summary>
    /// When something is to happen next: the deadline, the next morning on which it is spoken of, or the closing. Null where nothing is.
    /// </summary>
    public DateTimeOffset? NextDate() => Appeal switch
    {
        { State: AppealState.Answered } => Appeal.ClosesAt,
        { Ended: true } => null,
        { MissedAt: null } => Appeal.DueAt,
        _ => _clock.NextOverdueMorning(Appeal, Now),
    };

    private void Tick()
    {
        if (Now > Appeal.DueAt && Appeal.PausedAt is null)
        {
            Appeal.RecordMiss(Now);
        }

        if (Appeal.State == AppealState.Answered && Appeal.ClosesAt <= Now)
        {
            Appeal.Close(Actor.System, Now);
        }
    }

    /// <summary>The clock of the answer stands or runs, as the real desk looks after each unit of work.</summary>
    private void Weigh()
    {
        if (_pauses.Concerns(Appeal))
        {
            Done(_pauses.Weigh(_store, Appeal, _bodyAsked, Now, static _ => ""));
        }
    }

    /// <summary>Where the program routes it names somebody who may execute, if there is anybody.</summary>
    private void ToRouting()
    {
        var dutyRoster = DutyRoster;
        if (Appeal.State == AppealState.Registered && Path.Routing.ByProgram
            && _staff.FirstOrDefault(person => dutyRoster.RightsOf(person).Contains(Right.Execute)) is { } executor)
        {
            Appeal.Assign(executor, Actor.System, Now);
        }
    }

    /// <summary>The store is in memory, so nothing of it has to be waited for.</summary>
    private static void Done(Task task)
    {
        task.IsCompleted.ShouldBeTrue();
        if (task.Exception is { } fault)
        {
            throw fault;
        }
    }
}
