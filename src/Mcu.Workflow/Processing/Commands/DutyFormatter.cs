using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>How the days of a post and of a substitution are said, and to whom.</summary>
internal static class DutyFormatter
{
    /// <summary>«с 1 декабря по 14 декабря», «с 1 декабря».</summary>
    public static string Of(Phrasebook texts, DateOnly from, DateOnly? to) =>
        to is { } last ? from == last ? texts.Say("duty.one-day", ("day", from)) : texts.Say("duty.days", ("from", from), ("to", last))
        : texts.Say("duty.since", ("from", from));

    public static void Tell(UnitOfWork work, Person person, string key, params IReadOnlyList<(string Name, object? Value)> args) =>
        work.Send(person.HomeAddress, new Content(work.Texts.Say(key, args)), Priority.Staff);
}
