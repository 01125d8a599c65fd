using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>What an appeal is made of, whoever brought it.</summary>
internal sealed record NewAppeal
{
    public required long ResidentId { get; init; }
    public required string Source { get; init; }
    public AppealKind Kind { get; init; }
    public Applicant? Applicant { get; init; }
    public Importance Importance { get; init; }
    public string? OutsideNumber { get; init; }
    public DateOnly? OutsideDate { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public DateOnly? RegisterBy { get; init; }
    public string? Topic { get; init; }
    public string? PlaceText { get; init; }
    public Place? Place { get; init; }
    public required string Text { get; init; }
    public int Files { get; init; }
    public bool Urgent { get; init; }

    /// <summary>A registrar entered it: where that is theirs to do, nobody has to register it once more.</summary>
    public bool Entered { get; init; }

    /// <summary>When it was registered where it came from; null for now.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>From when the deadline is counted, and by which term.</summary>
    public required DateTimeOffset From { get; init; }
    public required Deadline Deadline { get; init; }
    public required string Term { get; init; }
}

/// <summary>
/// The book of appeals: gives the number, writes the first line of the history, plans the reminders, sets the appeal on its way.
/// </summary>
internal sealed class AppealRegistration(AppealClock clock, AppealRouting path)
{
    public async Task<Appeal> Register(UnitOfWork work, NewAppeal wanted, Actor by)
    {
        var appeal = await Create(work, wanted, by);
        await Start(work, appeal);
        return appeal;
    }

    /// <summary>In the book and not yet on its way, for whoever has to note something of it before anybody gets it.</summary>
    public static Task<Appeal> Create(UnitOfWork work, NewAppeal wanted, Actor by) => Import(work, wanted, first: null, by);

    public Task Start(UnitOfWork work, Appeal appeal)
    {
        clock.Plan(work.Store, appeal);
        return path.Begin(work, appeal);
    }

    /// <summary>The same without reminders and without a first step, for what may be ended or long overdue already.</summary>
    public static Task<Appeal> Import(UnitOfWork work, NewAppeal wanted, Actor by) => Import(work, wanted, AppealState.Registered, by);

    /// <summary>For information only: closed from the beginning, so that no date runs and nobody has a step to take.</summary>
    public static Task<Appeal> RecordForInformation(UnitOfWork work, NewAppeal wanted, Actor by) =>
        Import(work, wanted, AppealState.Closed, by);

    private static async Task<Appeal> Import(UnitOfWork work, NewAppeal wanted, AppealState? first, Actor by)
    {
        var year = work.Local(wanted.RegisteredAt ?? work.Now).Year;
        var appeal = Made(work, wanted, year,
            await work.Store.NextNumber(work.Municipality.Regulation.Numbers.Of(wanted.Kind).Series, year));
        appeal.Enter(first ?? await First(work, wanted, appeal, by), by, work.Now);
        work.Store.Add(appeal);
        return appeal;
    }

    private static async Task<AppealState> First(UnitOfWork work, NewAppeal wanted, Appeal appeal, Actor by)
    {
        var way = work.Municipality.PathOf(appeal);
        return wanted.Entered && await StepAssignees.NotTheirs(work, appeal, way.Registration, Right.Register, by) is null
            ? AppealState.Registered : way.First;
    }

    private static Appeal Made(UnitOfWork work, NewAppeal wanted, int year, int number) => new()
    {
        Id = work.Municipality.Ids.Next(),
        Number = number,
        Year = year,
        FullNumber = work.Municipality.Regulation.Numbers.Of(wanted.Kind).Format(year, number),
        ResidentId = wanted.ResidentId,
        Source = wanted.Source,
        Kind = wanted.Kind,
        Applicant = wanted.Applicant,
        Importance = wanted.Importance,
        OutsideNumber = wanted.OutsideNumber,
        OutsideDate = wanted.OutsideDate,
        ReceivedOn = wanted.ReceivedOn,
        RegisterBy = wanted.RegisterBy,
        Edition = work.Municipality.InForce.Key,
        Topic = wanted.Topic,
        PlaceText = wanted.PlaceText,
        Place = wanted.Place,
        Text = wanted.Text,
        Files = wanted.Files,
        Urgent = wanted.Urgent,
        RegisteredAt = wanted.RegisteredAt ?? work.Now,
        DueAt = wanted.Deadline.DueAt,
        DueBeyondCalendar = wanted.Deadline.BeyondCalendar,
        DueFrom = wanted.From,
        DueTerm = wanted.Term,
    };
}
