using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>Who is asked for information.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Unit">The unit's code; null where it is no unit.</param>
/// <param name="Person">The colleague; null where it is a unit, or nobody in the system.</param>
internal sealed record Asked(string Name, string? Unit = null, Person? Person = null);

/// <summary>Requests for information: asked, shown to whoever is asked, answered.</summary>
internal sealed class InformationRequests(AppealClock clock, AppealCards appealCards, Notifier notifier)
{
    public async Task<Refusal?> Ask(UnitOfWork work, Appeal appeal, Asked to, string question, Actor by)
    {
        if (appeal.Ended)
        {
            return new Refusal("refusal.request-ended", ("number", appeal.FullNumber), ("state", appeal.State));
        }

        var request = Made(work, appeal, to, question, by);
        work.Store.Add(request);
        work.Touch(appeal);
        foreach (var chat in await Chats(work, request))
        {
            await appealCards.Open(work, appeal, CardKind.Request, chat);
        }

        return null;
    }

    public async Task Receive(UnitOfWork work, Appeal appeal, InformationRequest request, string answer, Person me)
    {
        request.Receive(answer, work.Now);
        appeal.RecordReceived(request, work.Municipality.ActorOf(me), work.Now);
        work.Touch(appeal);
        if (request.AskedById != me.Id && await work.Store.FindPerson(request.AskedById) is { Active: true } asker)
        {
            notifier.NotifyStaff(work, appeal, work.Municipality.ChatOf(asker), "staff.request-received", ("n", request.Number),
                ("to", request.To), ("text", answer));
        }
    }

    /// <summary>Whether it is this person who is asked: by themselves, as somebody's substitute, or in their unit.</summary>
    public static bool Asks(UnitOfWork work, InformationRequest request, Person person) =>
        work.Municipality.ActorOf(person).ActsFor(request.PersonId)
        || (request.Unit is { } unit && work.Municipality.DutyRoster.Belongs(person, unit));

    private InformationRequest Made(UnitOfWork work, Appeal appeal, Asked to, string question, Actor by)
    {
        var due = clock.ForRequest(appeal, work.Now).DueAt;
        return new InformationRequest
        {
            Id = work.Municipality.Ids.Next(),
            AppealId = appeal.Id,
            Number = appeal.RecordRequest(to.Name, question, by, work.Now),
            To = to.Name,
            Unit = to.Unit,
            PersonId = to.Person?.Id,
            Question = question,
            AskedById = by.PersonId!.Value,
            AskedAt = work.Now,
            DueAt = due,
            SoonAt = clock.Terms.Soon(work.Now, due),
            LateAt = clock.Work.NextWorkingMoment(due),
        };
    }

    /// <summary>The head of a unit, else everybody in it; a colleague, or whoever stands in for them.</summary>
    private static async Task<IEnumerable<Address>> Chats(UnitOfWork work, InformationRequest request)
    {
        if (request.PersonId is { } id)
        {
            return await work.Store.FindPerson(id) is { Active: true } person ? [work.Municipality.ChatOf(person)] : [];
        }

        if (request.Unit is not { } unit)
        {
            return [];
        }

        var staff = await work.Store.Staff();
        var heads = work.Municipality.Having(Right.LeadUnit, staff, unit);
        var asked = heads.Count > 0 ? heads : staff.Where(person => person.Active && work.Municipality.DutyRoster.Belongs(person, unit));
        return asked.Select(work.Municipality.ChatOf).Distinct();
    }
}
