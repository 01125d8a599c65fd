using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// Rights move with the post at midnight; the people hear of it in the morning, at the hour of the digest, on days off too, for the rights
/// are theirs already. What was told last is kept, and what differs from it is told: once, across a restart, and after any jump of the
/// clock.
/// Whom it names is in the name of the mark, so that two processes that tell the same meet at the commit.
/// </summary>
internal sealed class AppointmentNotifications(AppealCards appealCards) : IScheduledJob
{
    private const string Told = "duty.";
    private const string Acting = Told + "acting.";
    private const string Holder = Told + "holder.";
    private const int MostAppeals = 200;
    private const int MostNamed = 10;

    public async Task Run(UnitOfWork work)
    {
        if (TimeOnly.FromDateTime(work.Local(work.Now)) >= work.Municipality.Regulation.Routine.DigestAt)
        {
            await Tell(work);
        }
    }

    public async Task Tell(UnitOfWork work)
    {
        var marks = (await work.Store.SettingsUnder(Told)).Keys.Select(name => name.Split('=', 2));
        var (now, told) = (Now(work.Municipality.DutyRoster, work),
            marks.ToDictionary(mark => mark[0], mark => mark[^1], StringComparer.Ordinal));
        foreach (var key in now.Keys.Union(told.Keys).Where(key => now.GetValueOrDefault(key) != told.GetValueOrDefault(key))
            .Order(StringComparer.Ordinal).ToList())
        {
            var (from, to) = (await Known(work, told.GetValueOrDefault(key)), await Known(work, now.GetValueOrDefault(key)));
            await Mark(work, key, told.GetValueOrDefault(key), now.GetValueOrDefault(key));
            await (key.StartsWith(Acting, StringComparison.Ordinal)
                ? Substituted(work, await Known(work, key[Acting.Length..]), from, to)
                : HandedOver(work, key[Holder.Length..], from, to));
        }
    }

    private static async Task Mark(UnitOfWork work, string key, string? before, string? now)
    {
        if (before is not null)
        {
            await work.Store.RemoveSetting($"{key}={before}");
        }

        if (now is not null)
        {
            await work.Store.SetSetting($"{key}={now}", "");
        }
    }

    private static Dictionary<string, string> Now(DutyRoster dutyRoster, UnitOfWork work)
    {
        var acting = dutyRoster.Absent.Select(absent => (Key: Acting + Id(absent), Value: Id(dutyRoster.ActingFor(absent))));
        var holders = work.Municipality.Regulation.Posts.Select(post =>
            (Key: Holder + post.Code, Value: dutyRoster.HolderOf(post.Code) is { } holder ? Id(holder) : ""));
        return acting.Concat(holders).Where(x => x.Value.Length > 0).ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);
    }

    private async Task Substituted(UnitOfWork work, Person? absent, Person? before, Person? acting)
    {
        if (absent is null)
        {
            return;
        }

        var open = await work.Store.Appeals(new AppealQuery(States: Lifecycle.Open, ExecutorIds: [absent.Id]), 0, MostAppeals);
        Hears(work, before, "duty.ended", ("name", absent.Name));
        Hears(work, acting, "duty.started", ("name", absent.Name), ("till", Till(work, absent)), ("n", open.Count));
        Hears(work, absent, acting is null
            ? "duty.back" : "duty.replaced", ("name", acting?.Name), ("till", Till(work, absent)), ("n", open.Count));
        foreach (var appeal in open)
        {
            // The buttons of its card are the substitute's now, or no longer.
            work.Touch(appeal);
        }

        await PassDrafts(work, before ?? absent, acting ?? absent);
        await PassSteps(work, before ?? absent, acting ?? absent);
    }

    private async Task HandedOver(UnitOfWork work, string code, Person? before, Person? holder)
    {
        var post = work.Municipality.NameOfPost(code);
        Hears(work, before, holder is null ? "duty.post-left" : "duty.post-passed", ("post", post), ("name", holder?.Name));
        Hears(work, holder, "duty.post-taken", ("post", post));
        await AppointmentReports.Remind(work, code, holder);
        await PassDrafts(work, before, holder);
        await PassSteps(work, before, holder);
        if (before is { Active: true } && !work.Municipality.May(before, Right.Execute))
        {
            await NameOrphans(work, before);
        }
    }

    /// <summary>Drafts that wait for the one are shown to the other too.</summary>
    private async Task PassDrafts(UnitOfWork work, Person? from, Person? to)
    {
        if (from is null || to is not { Active: true } || !work.Municipality.May(to, Right.Approve))
        {
            return;
        }

        foreach (var appeal in await work.Store.Appeals(new AppealQuery(States: [AppealState.OnApproval]), 0, MostAppeals))
        {
            if ((await work.Store.CardsOf(appeal.Id)).Any(card => card.Kind == CardKind.Approver && card.Chat == from.Home))
            {
                await appealCards.Open(work, appeal, CardKind.Approver, to.HomeAddress);
            }
        }
    }

    /// <summary>What waits for the one to register, route, place or look at is shown to the other too.</summary>
    private async Task PassSteps(UnitOfWork work, Person? from, Person? to)
    {
        if (from is null || to is not { Active: true })
        {
            return;
        }

        var waiting = await work.Store.Appeals(
            new AppealQuery(States: [AppealState.Received, AppealState.Registered, AppealState.Approved]), 0, MostAppeals);
        var looked = await work.Store.Appeals(new AppealQuery(QualityBefore: DateTimeOffset.MaxValue), 0, MostAppeals);
        foreach (var (appeal, kind) in waiting.Select(appeal => (appeal, CardKind.Desk))
            .Concat(looked.Select(appeal => (appeal, CardKind.Quality))))
        {
            if ((await work.Store.CardsOf(appeal.Id)).Any(card => card.Kind == kind && card.Chat == from.Home))
            {
                await appealCards.Open(work, appeal, kind, to.HomeAddress);
            }
        }
    }

    /// <summary>Whoever executes no more holds appeals that somebody is to take over.</summary>
    private static async Task NameOrphans(UnitOfWork work, Person before)
    {
        var query = new AppealQuery(States: Lifecycle.Open, ExecutorIds: [before.Id]);
        if (await work.Store.CountAppeals(query) is > 0 and var count)
        {
            var buttons = AppealList.CardButtons(work, await work.Store.Appeals(query, 0, MostNamed), "assign");
            var text = work.Texts.Say("duty.orphans", ("name", before.Name), ("n", count));
            work.SendInTime(work.Municipality.StaffChat, new Content(text) { Buttons = [.. buttons] }, Priority.Staff);
        }
    }

    private void Hears(UnitOfWork work, Person? person, string key, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (person is { Active: true })
        {
            work.SendInTime(person.HomeAddress, new Content(work.Texts.Say(key, args)), Priority.Staff);
            work.ShowMenu(person);
        }
    }

    private static string Till(UnitOfWork work, Person absent) =>
        work.Municipality.DutyRoster.SubstitutionOf(absent)?.To is { } day ? work.Texts.Say("duty.till", ("day", day)) : "";

    private static async Task<Person?> Known(UnitOfWork work, string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var personId) ? await work.Store.FindPerson(personId) : null;

    private static string Id(Person person) => person.Id.ToString(CultureInfo.InvariantCulture);
}
