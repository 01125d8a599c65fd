using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake.Entering;

/// <summary>What a form is entered as.</summary>
internal enum EntryAs
{
    Appeal,

    /// <summary>The correspondence on it was stopped (59-FZ, art. 11 part 5).</summary>
    Stopped,

    /// <summary>News of an appeal that somebody else deals with: a card without work.</summary>
    Information,
}

/// <summary>A form becomes an appeal: a message of the common series, or a formal appeal of its own.</summary>
internal sealed class EntryBook(AppealClock clock, AppealBook book, Cards cards)
{
    private const int MostEarlier = 50;

    public async Task<Appeal> Enter(Turn turn, EntryForm form, EntryAs how = EntryAs.Appeal)
    {
        var (work, by) = (turn.Work, turn.Actor);
        var resident = WithoutChat.New(work);
        var wanted = Wanted(turn, form, resident.Id);
        var appeal = how == EntryAs.Information ? await AppealBook.Keep(work, wanted, by) : await AppealBook.Put(work, wanted, by);
        turn.Registry.Add(Words(work, form, appeal, resident));
        await Note(turn, form, appeal);
        if (how == EntryAs.Stopped && await Stopped(work, form) is { } earlier)
        {
            appeal.EndSpecially(SpecialReason.Stopped, work.Texts.Say("special.text.stopped", ("number", earlier.FullNumber)), by, work.Now);
        }
        else if (how != EntryAs.Information)
        {
            // Whom it complains of is known by now: it must not set out to them.
            await book.SetOut(work, appeal);
        }

        await cards.Open(work, appeal, CardKind.Staff, work.Town.StaffChat);
        return appeal;
    }

    /// <summary>What the history says from the beginning: whom it complains of, and that it was registered late.</summary>
    private async Task Note(Turn turn, EntryForm form, Appeal appeal)
    {
        var (work, by) = (turn.Work, turn.Actor);
        if (Complaint.Read(form.About) is { } complaint)
        {
            appeal.ComplainsOf(form.About, work.Texts.Say("history.complains", ("about", await ComplainedOf.Named(work, complaint))), by, work.Now);
        }

        if (appeal.ForInformation)
        {
            appeal.Note(work.Texts.Say("history.for-information"), by, work.Now);
        }
        else if (LateBy(turn, form) is { } last)
        {
            appeal.Note(work.Texts.Say("history.registered-late", ("received", form.ReceivedOn), ("by", last)), by, work.Now);
        }
    }

    private static ResidentMessage Words(Work work, EntryForm form, Appeal appeal, Resident resident) => new()
    {
        Id = work.Town.Ids.Next(),
        ResidentId = resident.Id,
        AppealId = appeal.Id,
        Chat = resident.Address,
        Text = form.Text!,
        Files = form.Files,
        At = work.Now,
    };

    /// <summary>The answer's term runs from the registration (59-FZ, art. 12 part 1).</summary>
    public (Deadline Deadline, string Term) Deadline(Turn turn, EntryForm form) => clock.ForNew(Facts(turn, form), turn.Now);

    /// <summary>The last day for registering it, where that is over (59-FZ, art. 8 part 2).</summary>
    public DateOnly? LateBy(Turn turn, EntryForm form) => RegisterBy(turn, form) is { } last && turn.Work.Today() > last ? last : null;

    /// <summary>The formal appeal by which correspondence with the same applicant was stopped (59-FZ, art. 11 part 5); null for none.</summary>
    public async Task<Appeal?> Stopped(Work work, EntryForm form) => form is { Kind: AppealKind.Formal, Name.Length: > 0 }
        ? (await work.Registry.FormalNaming(form.Name, MostEarlier)).FirstOrDefault(a => a.Special == SpecialReason.Repeated && SameName(a, form.Name))
        : null;

    public static bool SameName(Appeal appeal, string name) =>
        appeal.Applicant is { } known && string.Equals(Plain(known.Name), Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => string.Join(' ', name.Replace('ё', 'е').Replace('Ё', 'Е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private DateOnly? RegisterBy(Turn turn, EntryForm form) => turn.Town.Regulation.RuleFor(Facts(turn, form)).Register is { } term
        ? turn.Work.DayOf(clock.Of(term, turn.Work.StartOf(form.ReceivedOn)).DueAt)
        : null;

    private static AppealFacts Facts(Turn turn, EntryForm form) =>
        new(form.Source!, form.Topic) { Kind = form.Kind!.Value, Applicant = form.Who, Important = turn.Town.InForce.Danger.Sound(form.Text!) };

    private NewAppeal Wanted(Turn turn, EntryForm form, long residentId)
    {
        var (deadline, term) = Deadline(turn, form);
        return new NewAppeal
        {
            ResidentId = residentId,
            Source = form.Source!,
            Kind = form.Kind!.Value,
            Applicant = form.Applicant,
            OutsideNumber = form.OutsideNumber,
            OutsideDate = form.OutsideDate,
            ReceivedOn = form.ReceivedOn,
            RegisterBy = RegisterBy(turn, form),
            Topic = form.Topic,
            PlaceText = form.PlaceText,
            Text = form.Text!,
            Files = form.Files.Count,
            Urgent = turn.Town.InForce.Danger.Sound(form.Text!),
            Entered = true,
            From = turn.Now,
            Deadline = deadline,
            Term = term,
        };
    }
}
