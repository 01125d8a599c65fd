using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>What the staff do with words seen in public. Each method returns null when it was done, or what to tell the person who asked.</summary>
internal sealed class Watch(AppealBook book, Cards cards, PublicVoice voice, PublicCheck check, SpottedClock clock)
{
    /// <summary>«Взять»: an appeal like any other, on the clock of open sources, routed from its card.</summary>
    public async Task<Refusal?> Take(Work work, Spotted spotted, Person me)
    {
        if (SpottedLife.Find(spotted.State, SpottedTrigger.Take) is null)
        {
            return TooLate(spotted);
        }

        var resident = await Author(work, spotted);
        var appeal = await book.Enter(work, Wanted(work, spotted, resident.Id), Actor.Of(me));
        var said = CommentWordsKept.Of(work, spotted, appeal.ResidentId);
        said.AppealId = appeal.Id;
        work.Registry.Add(said);
        work.Touch(spotted);
        await cards.Open(work, appeal, CardKind.Staff, work.Town.StaffChat);
        return spotted.Take(appeal, Actor.Of(me), work.Now);
    }

    public static Refusal? Dismiss(Work work, Spotted spotted, Actor by)
    {
        work.Touch(spotted);
        return spotted.Dismiss(by, work.Now);
    }

    public Refusal? Hide(Work work, Spotted spotted, Actor by)
    {
        if (!voice.SideOf(spotted).Hides)
        {
            return new Refusal("refusal.cannot-hide");
        }

        if (spotted.Hide(by, work.Now) is { } no)
        {
            return no;
        }

        voice.Hide(work, spotted);
        work.Touch(spotted);
        return null;
    }

    /// <summary>Why nobody should be asked for words now.</summary>
    public Refusal? CannotAnswer(Spotted spotted) =>
        SpottedLife.Find(spotted.State, SpottedTrigger.Answer) is null || spotted.AppealId is not null ? TooLate(spotted)
        : !voice.SideOf(spotted).Answers || !spotted.Reachable ? new Refusal("refusal.cannot-publish")
        : null;

    /// <summary>«Ответить сразу»: what has something personal in it is kept until it is mended, or confirmed by somebody with the right to it.</summary>
    public async Task<Refusal?> Answer(Work work, Spotted spotted, string text, Actor by, bool confirmed = false)
    {
        if (CannotAnswer(spotted) is { } cannot)
        {
            return cannot;
        }

        if (await check.Blocks(work, spotted, text) is { } personal)
        {
            if (!confirmed)
            {
                spotted.AnswerText = text;
                return personal;
            }

            spotted.Confirm(work.Texts.Say("history.confirmed", ("found", personal.Args[0].Value)), by, work.Now);
        }

        if (spotted.Answer(text, by, work.Now) is { } no)
        {
            return no;
        }

        voice.Publish(work, spotted, text);
        return null;
    }

    /// <summary>What everybody would read; null where something personal stands in it, which is refused with its own words.</summary>
    public async Task<string?> Reads(Work work, Spotted spotted, string text) =>
        await check.Blocks(work, spotted, text) is null ? voice.Reads(work, spotted, text) : null;

    private static Refusal TooLate(Spotted spotted) => new("refusal.spotted-too-late", ("state", spotted.State), ("who", spotted.ChangedBy));

    /// <summary>Known by the address where they spoke; whoever was put in by hand has none, and is nobody else.</summary>
    private static async Task<Resident> Author(Work work, Spotted spotted)
    {
        var address = spotted.Author ?? new Address(PublicSource.ByHand, spotted.Id.ToString(CultureInfo.InvariantCulture)).ToString();
        if (await work.Registry.ResidentAt(Address.Parse(address)) is { } known)
        {
            return known;
        }

        var resident = new Resident { Id = work.Town.Ids.Next(), Address = address, CreatedAt = work.Now, MinuteStart = work.Now };
        work.Registry.Add(resident);
        return resident;
    }

    private NewAppeal Wanted(Work work, Spotted spotted, long residentId) => new()
    {
        ResidentId = residentId,
        Source = spotted.Source,
        Topic = work.Town.InForce.Topics.Guess(spotted.Text, 1) is [var best, ..] ? best.Code : null,
        PlaceText = AddressFinder.Find(spotted.Text),
        Text = spotted.Text,
        Files = spotted.Files.Count,
        Urgent = work.Town.InForce.Danger.Sound(spotted.Text),
        From = spotted.SeenAt,
        Deadline = clock.DeadlineOf(spotted),
        Term = spotted.AnswerTerm,
    };
}
