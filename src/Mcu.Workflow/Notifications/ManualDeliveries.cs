using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// What an applicant is to be told whom no chat leads to. Nothing can be sent, so whoever places answers gets it as a task: the text to
/// copy, where to, and «Отправлено» (S1-46).
/// </summary>
internal static class ManualDeliveries
{
    /// <summary>A stage of the appeal that the applicant is to know of.</summary>
    public static async Task Notice(
        UnitOfWork work, Appeal appeal, ResidentNotification notification, string stage, IReadOnlyList<(string Name, object? Value)> args)
    {
        if (Reads(work, appeal, notification, args) is { } text)
        {
            await Give(work, appeal, ErrandKind.Notice, stage, text, []);
        }
    }

    /// <summary>The letter; the answer is one by itself. Null where the stage is worth none.</summary>
    public static string? Reads(UnitOfWork work, Appeal appeal, ResidentNotification notification,
        IReadOnlyList<(string Name, object? Value)> args) =>
        notification == ResidentNotification.Answer ? args[0].Value?.ToString()
        : ((appeal.Formal ? notification.FormalLetter : null) ?? notification.Letter) is { } letter
            ? work.Municipality.TextsOf(appeal).Say(letter, [("number", appeal.FullNumber), .. args])
            : null;

    /// <summary>A notice that the law gives a term for.</summary>
    public static Task Letter(UnitOfWork work, Appeal appeal, string stage, string text, (DateTimeOffset At, DateTimeOffset Alarm)? due) =>
        Give(work, appeal, ErrandKind.Notice, stage, text, [], due);

    /// <summary>The approved answer: the appeal is answered when somebody says that it was sent.</summary>
    public static async Task Answer(UnitOfWork work, Appeal appeal)
    {
        await work.Store.LoadAnswers(appeal);
        var answer = appeal.Answers.Where(a => a.Verdict == Verdict.Approved).MaxBy(a => a.Version)!;
        await Give(work, appeal, ErrandKind.Answer, $"answer:{appeal.Version}", answer.Text, answer.Files);
    }

    public static async Task<ManualDelivery?> OpenAnswer(UnitOfWork work, Appeal appeal) =>
        (await work.Store.ErrandsOf(appeal.Id)).LastOrDefault(delivery => delivery is { Open: true, Kind: ErrandKind.Answer });

    /// <summary>The answer goes back to be mended.</summary>
    public static async Task Withdraw(UnitOfWork work, Appeal appeal)
    {
        foreach (var delivery in (await work.Store.ErrandsOf(appeal.Id))
            .Where(delivery => delivery is { Open: true, Kind: ErrandKind.Answer }))
        {
            delivery.Withdraw(work.Now);
        }
    }

    public static async Task Forget(UnitOfWork work, Appeal appeal, string mask)
    {
        foreach (var delivery in await work.Store.ErrandsOf(appeal.Id))
        {
            work.Erase(delivery.Forget(mask));
        }
    }

    /// <summary>The words alone, as one copies them, and below them the card.</summary>
    public static void Show(UnitOfWork work, Appeal appeal, ManualDelivery delivery, Address chat, IReadOnlyList<FileRef> files)
    {
        work.Send(chat, new Content(delivery.Text) { Files = files }, Priority.Staff, appeal);
        work.Store.Add(new Card
        {
            Id = work.Municipality.Ids.Next(),
            Kind = CardKind.Errand,
            Chat = chat.ToString(),
            AppealId = appeal.Id,
            ErrandId = delivery.Id,
            CreatedAt = work.Now,
        });
        work.Touch(appeal);
    }

    private static async Task Give(UnitOfWork work, Appeal appeal, ErrandKind kind, string stage, string text,
        IReadOnlyList<FileRef> files, (DateTimeOffset At, DateTimeOffset Alarm)? due = null)
    {
        if ((await work.Store.ErrandsOf(appeal.Id)).Any(known => known.Stage == stage))
        {
            return;
        }

        var delivery = new ManualDelivery
        {
            Id = work.Municipality.Ids.Next(),
            AppealId = appeal.Id,
            Kind = kind,
            Stage = stage,
            Text = text,
            CreatedAt = work.Now,
            DueAt = due?.At,
            AlarmAt = due?.Alarm
        };
        work.Store.Add(delivery);
        foreach (var chat in await Senders(work, appeal))
        {
            Show(work, appeal, delivery, chat, files);
        }
    }

    /// <summary>
    /// The own chats of those who place answers, of this one where the regulation names them; where nobody does, the staff chat.
    /// </summary>
    public static async Task<IReadOnlyList<Address>> Senders(UnitOfWork work, Appeal appeal)
    {
        var placing = work.Municipality.PathOf(appeal).Placing;
        var people = placing.Named
            ? StepAssignees.Acting(work, await StepAssignees.Of(work, placing, Right.Place, appeal))
            : work.Municipality.Having(Right.Place, await work.Store.Staff());
        return people.Count > 0 ? [.. people.Select(person => person.HomeAddress)] : [work.Municipality.StaffChat];
    }
}
