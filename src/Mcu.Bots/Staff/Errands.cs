using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>
/// What an applicant is to be told whom no chat leads to. Nothing can be sent, so whoever places answers gets it as a task: the text to
/// copy, where to, and «Отправлено» (S1-46).
/// </summary>
internal static class Errands
{
    /// <summary>A stage of the appeal that the applicant is to know of.</summary>
    public static async Task Notice(
        Work work, Appeal appeal, ResidentNotification notification, string stage, IReadOnlyList<(string Name, object? Value)> args)
    {
        if (Reads(work, appeal, notification, args) is { } text)
        {
            await Give(work, appeal, ErrandKind.Notice, stage, text, []);
        }
    }

    /// <summary>The letter; the answer is one by itself. Null where the stage is worth none.</summary>
    public static string? Reads(Work work, Appeal appeal, ResidentNotification notification, IReadOnlyList<(string Name, object? Value)> args) =>
        notification == ResidentNotification.Answer ? args[0].Value?.ToString()
        : ((appeal.Formal ? notification.FormalLetter : null) ?? notification.Letter) is { } letter
            ? work.Town.TextsOf(appeal).Say(letter, [("number", appeal.FullNumber), .. args])
            : null;

    /// <summary>A notice that the law gives a term for.</summary>
    public static Task Letter(Work work, Appeal appeal, string stage, string text, (DateTimeOffset At, DateTimeOffset Alarm)? due) =>
        Give(work, appeal, ErrandKind.Notice, stage, text, [], due);

    /// <summary>The approved answer: the appeal is answered when somebody says that it was sent.</summary>
    public static async Task Answer(Work work, Appeal appeal)
    {
        await work.Registry.LoadAnswers(appeal);
        var answer = appeal.Answers.Where(a => a.Verdict == Verdict.Approved).MaxBy(a => a.Version)!;
        await Give(work, appeal, ErrandKind.Answer, $"answer:{appeal.Version}", answer.Text, answer.Files);
    }

    public static async Task<Errand?> OpenAnswer(Work work, Appeal appeal) =>
        (await work.Registry.ErrandsOf(appeal.Id)).LastOrDefault(errand => errand is { Open: true, Kind: ErrandKind.Answer });

    /// <summary>The answer goes back to be mended.</summary>
    public static async Task Withdraw(Work work, Appeal appeal)
    {
        foreach (var errand in (await work.Registry.ErrandsOf(appeal.Id)).Where(errand => errand is { Open: true, Kind: ErrandKind.Answer }))
        {
            errand.Withdraw(work.Now);
        }
    }

    public static async Task Forget(Work work, Appeal appeal, string mask)
    {
        foreach (var errand in await work.Registry.ErrandsOf(appeal.Id))
        {
            work.Erase(errand.Forget(mask));
        }
    }

    /// <summary>The words alone, as one copies them, and below them the card.</summary>
    public static void Show(Work work, Appeal appeal, Errand errand, Address chat, IReadOnlyList<FileRef> files)
    {
        work.Send(chat, new Content(errand.Text) { Files = files }, Priority.Staff, appeal);
        work.Registry.Add(new Card
        {
            Id = work.Town.Ids.Next(),
            Kind = CardKind.Errand,
            Chat = chat.ToString(),
            AppealId = appeal.Id,
            ErrandId = errand.Id,
            CreatedAt = work.Now,
        });
        work.Touch(appeal);
    }

    private static async Task Give(Work work, Appeal appeal, ErrandKind kind, string stage, string text, IReadOnlyList<FileRef> files, (DateTimeOffset At, DateTimeOffset Alarm)? due = null)
    {
        if ((await work.Registry.ErrandsOf(appeal.Id)).Any(known => known.Stage == stage))
        {
            return;
        }

        var errand = new Errand { Id = work.Town.Ids.Next(), AppealId = appeal.Id, Kind = kind, Stage = stage, Text = text, CreatedAt = work.Now, DueAt = due?.At, AlarmAt = due?.Alarm };
        work.Registry.Add(errand);
        foreach (var chat in await Senders(work, appeal))
        {
            Show(work, appeal, errand, chat, files);
        }
    }

    /// <summary>The own chats of those who place answers, of this one where the regulation names them; where nobody does, the staff chat.</summary>
    public static async Task<IReadOnlyList<Address>> Senders(Work work, Appeal appeal)
    {
        var placing = work.Town.PathOf(appeal).Placing;
        var people = placing.Named
            ? PathPeople.Acting(work, await PathPeople.Of(work, placing, Right.Place, appeal))
            : work.Town.Having(Right.Place, await work.Registry.Staff());
        return people.Count > 0 ? [.. people.Select(person => person.HomeAddress)] : [work.Town.StaffChat];
    }
}
