using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>Who is asked for information.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Unit">The unit's code; null where it is no unit.</param>
/// <param name="Person">The colleague; null where it is a unit, or nobody in the system.</param>
internal sealed record Asked(string Name, string? Unit = null, Person? Person = null);

/// <summary>Requests for information: asked, shown to whoever is asked, answered.</summary>
internal sealed class Requests(AppealClock clock, Cards cards, Herald herald)
{
    public async Task<Refusal?> Ask(Work work, Appeal appeal, Asked to, string question, Actor by)
    {
        if (appeal.Ended)
        {
            return new Refusal("refusal.request-ended", ("number", appeal.FullNumber), ("state", appeal.State));
        }

        var request = Made(work, appeal, to, question, by);
        work.Registry.Add(request);
        work.Touch(appeal);
        foreach (var chat in await Chats(work, request))
        {
            await cards.Open(work, appeal, CardKind.Request, chat);
        }

        return null;
    }

    public async Task Receive(Work work, Appeal appeal, InformationRequest request, string answer, Person me)
    {
        request.Receive(answer, work.Now);
        appeal.RecordReceived(request, work.Town.ActorOf(me), work.Now);
        work.Touch(appeal);
        if (request.AskedById != me.Id && await work.Registry.FindPerson(request.AskedById) is { Active: true } asker)
        {
            herald.StaffHear(work, appeal, work.Town.ChatOf(asker), "staff.request-received", ("n", request.Number), ("to", request.To), ("text", answer));
        }
    }

    /// <summary>Whether it is this person who is asked: by themselves, as somebody's substitute, or in their unit.</summary>
    public static bool Asks(Work work, InformationRequest request, Person person) =>
        work.Town.ActorOf(person).ActsFor(request.PersonId) || (request.Unit is { } unit && work.Town.Duties.Belongs(person, unit));

    private InformationRequest Made(Work work, Appeal appeal, Asked to, string question, Actor by)
    {
        var due = clock.ForRequest(appeal, work.Now).DueAt;
        return new InformationRequest
        {
            Id = work.Town.Ids.Next(),
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
    private static async Task<IEnumerable<Address>> Chats(Work work, InformationRequest request)
    {
        if (request.PersonId is { } id)
        {
            return await work.Registry.FindPerson(id) is { Active: true } person ? [work.Town.ChatOf(person)] : [];
        }

        if (request.Unit is not { } unit)
        {
            return [];
        }

        var staff = await work.Registry.Staff();
        var heads = work.Town.Having(Right.LeadUnit, staff, unit);
        var asked = heads.Count > 0 ? heads : staff.Where(person => person.Active && work.Town.Duties.Belongs(person, unit));
        return asked.Select(work.Town.ChatOf).Distinct();
    }
}
