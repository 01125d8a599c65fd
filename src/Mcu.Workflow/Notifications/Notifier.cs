using Mcu.Workflow.Appeals;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>Who hears of what: the resident at every stage that matters and once only, the staff what concerns them.</summary>
internal sealed class Notifier(ResidentContact residentContact, CommentReplies voice)
{
    /// <param name="once">Makes the stage unique within the appeal: the same thing is never said twice.</param>
    public async Task NotifyResident(
        UnitOfWork work, Appeal appeal, ResidentNotification notification, string once,
        IReadOnlyList<IReadOnlyList<Button>>? buttons = null,
        params IReadOnlyList<(string Name, object? Value)> args) =>
        await Tell(work, appeal, await Recipients.Of(work, appeal), notification, once, buttons, args);

    private async Task Tell(
        UnitOfWork work, Appeal appeal, Recipient recipient, ResidentNotification notification, string once,
        IReadOnlyList<IReadOnlyList<Button>>? buttons,
        IReadOnlyList<(string Name, object? Value)> args)
    {
        switch (recipient)
        {
            case Recipient.Comment:
                await voice.Stage(work, appeal, notification, args);
                break;
            case Recipient.ByHand:
                await ManualDeliveries.Notice(work, appeal, notification, once, args);
                break;
            case Recipient.Chat when await residentContact.ResolveAddress(work, appeal) is { } chat:
                await Say(work, appeal, chat, notification, once, buttons, args, InItsTime(work, appeal));
                break;
        }

        work.Recipients[appeal.Id] = recipient;
    }

    /// <summary>What <see cref="NotifyResident"/> would say and who would read it; nothing where nobody would.</summary>
    public async Task<Preview> Reads(
        UnitOfWork work, Appeal appeal, ResidentNotification notification, params IReadOnlyList<(string Name, object? Value)> args) =>
        await Recipients.Of(work, appeal) switch
        {
            Recipient.Comment => new Preview(null, await voice.Reads(work, appeal, notification, args), Preview.Public),
            Recipient.ByHand => new Preview(null, ManualDeliveries.Reads(work, appeal, notification, args), Preview.Letter),
            Recipient.Chat => new Preview(null, Text(work, appeal, notification, args)),
            _ => Preview.None,
        };

    /// <summary>In the chat where the resident has just spoken: it need not be the one that the appeal came by.</summary>
    /// <inheritdoc cref="NotifyResident"/>
    public Task NotifyResidentAt(
        UnitOfWork work, Appeal appeal, Address chat, ResidentNotification notification, string once,
        IReadOnlyList<IReadOnlyList<Button>>? buttons = null,
        params IReadOnlyList<(string Name, object? Value)> args) =>
            Say(work, appeal, chat, notification, once, buttons, args, notBefore: null);

    private static Task Say(
        UnitOfWork work, Appeal appeal, Address chat, ResidentNotification notification, string once,
        IReadOnlyList<IReadOnlyList<Button>>? buttons,
        IReadOnlyList<(string Name, object? Value)> args, DateTimeOffset? notBefore)
    {
        var text = Text(work, appeal, notification, args);
        return work.SendOnce($"{appeal.Id}:{once}", chat, new Content(text) { Buttons = buttons ?? [] },
            Priority.Resident, appeal, notBefore);
    }

    private static string Text(UnitOfWork work, Appeal appeal, ResidentNotification notification,
        IReadOnlyList<(string Name, object? Value)> args) =>
        work.Municipality.TextsOf(appeal).Say(notification.Chat, [("number", appeal.FullNumber), .. args]);

    /// <summary>
    /// What the staff say at night waits for the morning where the regulation wants it so; of danger residents hear at once.
    /// </summary>
    private static DateTimeOffset? InItsTime(UnitOfWork work, Appeal appeal)
    {
        if (appeal.Urgent || work.ResidentsQuietTill() is not { } till)
        {
            return null;
        }

        work.Held[appeal.Id] = till;
        return till;
    }

    /// <summary>
    /// The approved answer goes out with its files and the question whether it helped; what was asked in public is answered there, without
    /// files.
    /// </summary>
    public async Task DeliverAnswer(UnitOfWork work, Appeal appeal)
    {
        var recipient = await Recipients.Of(work, appeal);
        if (recipient != Recipient.Comment)
        {
            await voice.SayAnsweredPrivately(work, appeal);
        }

        await DeliverFiles(work, appeal, recipient);
        await Tell(work, appeal, recipient, ResidentNotification.Answer, $"answer:{appeal.Version}", VerdictButtons(work, appeal),
            [("text", appeal.AnswerText)]);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> VerdictButtons(UnitOfWork work, Appeal appeal) =>
    [
        [
            new Button(work.Texts.Say("button.solved"), $"solved:{appeal.Id}"),
            new Button(work.Texts.Say("button.unsolved"), $"unsolved:{appeal.Id}"),
        ],
    ];

    private async Task DeliverFiles(UnitOfWork work, Appeal appeal, Recipient recipient)
    {
        await work.Store.LoadAnswers(appeal);
        if (appeal.Answers.Where(a => a.Verdict == Verdict.Approved).MaxBy(a => a.Version) is { } answer)
        {
            await DeliverFiles(work, appeal, recipient, answer, answer.Files);
        }
    }

    /// <summary>A later part of the album that the answer came with, after the answer has left.</summary>
    public async Task SendAnswerFiles(UnitOfWork work, Appeal appeal, AnswerDraft answer, IReadOnlyList<FileRef> files) =>
        await DeliverFiles(work, appeal, await Recipients.Of(work, appeal), answer, files);

    /// <summary>
    /// The files of the answer, as a message of their own: the words come after them. How many the answer has by now tells a later part
    /// from a repeat.
    /// </summary>
    private async Task DeliverFiles(UnitOfWork work, Appeal appeal, Recipient recipient, AnswerDraft answer, IReadOnlyList<FileRef> files)
    {
        if (files.Count > 0 && recipient == Recipient.Chat && await residentContact.ResolveAddress(work, appeal) is { } chat)
        {
            var content = new Content(work.Texts.Say("resident.answer-files", ("number", appeal.FullNumber))) { Files = files };
            var once = $"{appeal.Id}:files:{answer.Version}:{answer.Files.Count}";
            await work.SendOnce(once, chat, content, Priority.Resident, appeal, InItsTime(work, appeal));
        }
    }

    /// <summary>The approver sees what the resident will see.</summary>
    public void SendFiles(UnitOfWork work, Appeal appeal, Address chat, IReadOnlyList<FileRef> files, string phrase = "staff.draft-files")
    {
        if (files.Count > 0)
        {
            var caption = work.Texts.Say(phrase, ("number", appeal.FullNumber), ("n", files.Count));
            work.Send(chat, new Content(caption) { Files = files }, Priority.Staff, appeal);
        }
    }

    public void NotifyStaff(UnitOfWork work, Appeal appeal, Address chat, string phrase,
        params IReadOnlyList<(string Name, object? Value)> args) =>
        work.Send(chat, new Content(work.Texts.Say(phrase, [("number", appeal.FullNumber), .. args])), Priority.Staff, appeal);

    /// <summary>The head of the executor's unit, and where the unit has none the head of the centre.</summary>
    public async Task NotifyHeads(UnitOfWork work, Appeal appeal, Person executor, string phrase,
        params IReadOnlyList<(string Name, object? Value)> args)
    {
        var staff = await work.Store.Staff();
        var heads = UnitHeads(work, staff, executor);
        foreach (var head in heads.Count > 0 ? heads : work.Municipality.Having(Right.LeadMcu, staff))
        {
            NotifyStaff(work, appeal, head.HomeAddress, phrase, args);
        }
    }

    /// <summary>The heads of the units that a person belongs to, by themselves or by a post.</summary>
    public static IReadOnlyList<Person> UnitHeads(UnitOfWork work, IReadOnlyList<Person> staff, Person? of) =>
        of is null ? [] : [.. work.Municipality.DutyRoster.UnitsOf(of)
        .SelectMany(unit => work.Municipality.Having(Right.LeadUnit, staff, unit)).DistinctBy(p => p.Id)];
}
