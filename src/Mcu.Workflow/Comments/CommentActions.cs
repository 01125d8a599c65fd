using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Comments;

/// <summary>
/// What the staff do with words seen in public. Each method returns null when it was done, or what to tell the person who asked.
/// </summary>
internal sealed class CommentActions(AppealRegistration book, AppealCards appealCards, CommentReplies voice, PublicationCheck check,
    PublicCommentClock clock)
{
    /// <summary>«Взять»: an appeal like any other, on the clock of open sources, routed from its card.</summary>
    public async Task<Refusal?> Take(UnitOfWork work, PublicComment comment, Person me)
    {
        var by = work.Municipality.ActorOf(me);
        if (comment.RefusalFor(SpottedTrigger.Take) is { } cannot)
        {
            return cannot;
        }

        var resident = await Author(work, comment);
        var appeal = await book.Register(work, Wanted(work, comment, resident.Id), by);
        var said = CommentMessages.Of(work, comment, appeal.ResidentId);
        said.AppealId = appeal.Id;
        work.Store.Add(said);
        work.Touch(comment);
        await appealCards.Open(work, appeal, CardKind.Staff, work.Municipality.StaffChat);
        return comment.Take(appeal, by, work.Now);
    }

    public static Refusal? Dismiss(UnitOfWork work, PublicComment comment, Actor by)
    {
        work.Touch(comment);
        return comment.Dismiss(by, work.Now);
    }

    public Refusal? Hide(UnitOfWork work, PublicComment comment, Actor by)
    {
        if (!voice.SideOf(comment).Hides)
        {
            return new Refusal("refusal.cannot-hide");
        }

        if (comment.Hide(by, work.Now) is { } no)
        {
            return no;
        }

        voice.Hide(work, comment);
        work.Touch(comment);
        return null;
    }

    /// <summary>Why nobody should be asked for words now.</summary>
    public Refusal? CannotAnswer(PublicComment comment) =>
        comment.RefusalFor(SpottedTrigger.Answer) is not null || comment.AppealId is not null ? comment.StateConflict
        : !voice.SideOf(comment).Answers || !comment.Reachable ? new Refusal("refusal.cannot-publish")
        : null;

    /// <summary>
    /// «Ответить сразу»: what has something personal in it is kept until it is mended, or confirmed by somebody with the right to it.
    /// </summary>
    public async Task<Refusal?> Answer(UnitOfWork work, PublicComment comment, string text, Actor by, bool confirmed = false)
    {
        if (CannotAnswer(comment) is { } cannot)
        {
            return cannot;
        }

        if (await check.Blocks(work, comment, text) is { } personal)
        {
            if (!confirmed)
            {
                comment.AnswerText = text;
                return personal;
            }

            comment.Confirm(work.Texts.Say("history.confirmed", ("found", personal.Args[0].Value)), by, work.Now);
            by = by.ByRule(Right.Place);
        }

        if (comment.Answer(text, by, work.Now) is { } no)
        {
            return no;
        }

        voice.Publish(work, comment, text);
        return null;
    }

    /// <summary>What everybody would read; null where something personal stands in it, which is refused with its own words.</summary>
    public async Task<string?> Reads(UnitOfWork work, PublicComment comment, string text) =>
        await check.Blocks(work, comment, text) is null ? voice.Reads(work, comment, text) : null;

    /// <summary>Known by the address where they spoke; whoever was put in by hand has none, and is nobody else.</summary>
    private static async Task<Resident> Author(UnitOfWork work, PublicComment comment)
    {
        var address = comment.Author ?? new Address(PublicSource.ByHand, comment.Id.ToString(CultureInfo.InvariantCulture)).ToString();
        if (await work.Store.ResidentAt(Address.Parse(address)) is { } known)
        {
            return known;
        }

        var resident = new Resident { Id = work.Municipality.Ids.Next(), Address = address, CreatedAt = work.Now, MinuteStart = work.Now };
        work.Store.Add(resident);
        return resident;
    }

    private NewAppeal Wanted(UnitOfWork work, PublicComment comment, long residentId) => new()
    {
        ResidentId = residentId,
        Source = comment.Source,
        Topic = work.Municipality.InForce.Topics.Guess(comment.Text, 1) is [var best, ..] ? best.Code : null,
        PlaceText = AddressFinder.Find(comment.Text),
        Text = comment.Text,
        Files = comment.Files.Count,
        Urgent = work.Municipality.InForce.Danger.Matches(comment.Text),
        From = comment.SeenAt,
        Deadline = clock.DeadlineOf(comment),
        Term = comment.AnswerTerm,
    };
}
