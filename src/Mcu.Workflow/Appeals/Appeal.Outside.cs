using System.Globalization;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>
    /// The system that it came from says where it stands. The table of moves is ours and not that system's, so this passes it by; the
    /// history says whose word it was. What is open needs an owner here: without an executor of ours it waits to be assigned.
    /// </summary>
    public void FollowOutside(OutsideNews news, Person? executor, DateTimeOffset at)
    {
        var ended = Lifecycle.Ended(news.State);
        State = news.State;
        WaitingFrom = null;
        ExecutorId = executor?.Id ?? (ended ? ExecutorId : null);
        ClosesAt = null;
        ClosedAt = ended ? news.FinishedAt ?? at : null;
        AnsweredAt = news.State == AppealState.Closed ? AnsweredAt ?? ClosedAt : ended ? AnsweredAt : null;
        Write(HistoryKind.Outside, Actor.System, at, news.Status);
        History[^1].To = State;
    }

    /// <summary>A new day of that system's plan.</summary>
    public void DueOutside(DateTimeOffset due, DateTimeOffset at)
    {
        SetDue(due, at);
        Version++;
    }

    public void RatedOutside(int? stars, DateTimeOffset at)
    {
        Rating = stars;
        Write(HistoryKind.Rated, Actor.System, at, stars?.ToString(CultureInfo.InvariantCulture) ?? "");
    }
}
