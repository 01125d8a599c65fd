using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Registration;

/// <summary>What a form is entered as.</summary>
internal enum RegistrationMode
{
    Appeal,

    /// <summary>The correspondence on it was stopped (59-FZ, art. 11 part 5).</summary>
    Stopped,

    /// <summary>News of an appeal that somebody else deals with: a card without work.</summary>
    Information,
}

/// <summary>A form becomes an appeal: a message of the common series, or a formal appeal of its own.</summary>
internal sealed class RegistrationFormSubmission(AppealClock clock, AppealRegistration book, AppealCards appealCards)
{
    private const int MostEarlier = 50;

    public async Task<Appeal> Enter(MessageContext context, RegistrationFormKind form, RegistrationMode how = RegistrationMode.Appeal)
    {
        var (work, by) = (context.Work, context.Actor);
        var resident = OfflineApplicant.New(work);
        var wanted = Wanted(context, form, resident.Id);
        var appeal = how == RegistrationMode.Information
            ? await AppealRegistration.RecordForInformation(work, wanted, by) : await AppealRegistration.Create(work, wanted, by);
        context.Store.Add(Words(work, form, appeal, resident));
        await Note(context, form, appeal);
        if (how == RegistrationMode.Stopped && await Stopped(work, form) is { } earlier)
        {
            appeal.EndSpecially(SpecialReason.Stopped,
                work.Texts.Say("special.text.stopped", ("number", earlier.FullNumber)), by, work.Now);
        }
        else if (how != RegistrationMode.Information)
        {
            // Whom it complains of is known by now: it must not set out to them.
            await book.Start(work, appeal);
        }

        await appealCards.Open(work, appeal, CardKind.Staff, work.Municipality.StaffChat);
        return appeal;
    }

    /// <summary>What the history says from the beginning: whom it complains of, and that it was registered late.</summary>
    private async Task Note(MessageContext context, RegistrationFormKind form, Appeal appeal)
    {
        var (work, by) = (context.Work, context.Actor);
        if (Complaint.Read(form.About) is { } complaint)
        {
            appeal.ComplainsOf(form.About,
                work.Texts.Say("history.complains", ("about", await ConflictOfInterest.Named(work, complaint))), by, work.Now);
        }

        if (appeal.ForInformation)
        {
            appeal.Note(work.Texts.Say("history.for-information"), by, work.Now);
        }
        else if (LateBy(context, form) is { } last)
        {
            appeal.Note(work.Texts.Say("history.registered-late", ("received", form.ReceivedOn), ("by", last)), by, work.Now);
        }
    }

    private static ResidentMessage Words(UnitOfWork work, RegistrationFormKind form, Appeal appeal, Resident resident) => new()
    {
        Id = work.Municipality.Ids.Next(),
        ResidentId = resident.Id,
        AppealId = appeal.Id,
        Chat = resident.Address,
        Text = form.Text!,
        Files = form.Files,
        At = work.Now,
    };

    /// <summary>The answer's term runs from the registration (59-FZ, art. 12 part 1).</summary>
    public (Deadline Deadline, string Term) Deadline(MessageContext context, RegistrationFormKind form) =>
        clock.ForNew(Facts(context, form), context.Now);

    /// <summary>The last day for registering it, where that is over (59-FZ, art. 8 part 2).</summary>
    public DateOnly? LateBy(MessageContext context, RegistrationFormKind form) =>
        RegisterBy(context, form) is { } last && context.Work.Today() > last ? last : null;

    /// <summary>
    /// The formal appeal by which correspondence with the same applicant was stopped (59-FZ, art. 11 part 5); null for none.
    /// </summary>
    public async Task<Appeal?> Stopped(UnitOfWork work, RegistrationFormKind form) => form is { Kind: AppealKind.Formal, Name.Length: > 0 }
        ? (await work.Store.FormalNaming(form.Name, MostEarlier))
        .FirstOrDefault(a => a.Special == SpecialReason.Repeated && SameName(a, form.Name))
        : null;

    public static bool SameName(Appeal appeal, string name) =>
        appeal.Applicant is { } known && string.Equals(Plain(known.Name), Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) =>
        string.Join(' ', name.Replace('ё', 'е').Replace('Ё', 'Е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private DateOnly? RegisterBy(MessageContext context, RegistrationFormKind form) =>
        context.Municipality.Regulation.RuleFor(Facts(context, form)).Register is { } term
        ? context.Work.DayOf(clock.Of(term, context.Work.StartOf(form.ReceivedOn)).DueAt)
        : null;

    private static AppealFacts Facts(MessageContext context, RegistrationFormKind form) =>
        new(form.Source!, form.Topic)
        { Kind = form.Kind!.Value, Applicant = form.Who, Important = context.Municipality.InForce.Danger.Matches(form.Text!) };

    private NewAppeal Wanted(MessageContext context, RegistrationFormKind form, long residentId)
    {
        var (deadline, term) = Deadline(context, form);
        return new NewAppeal
        {
            ResidentId = residentId,
            Source = form.Source!,
            Kind = form.Kind!.Value,
            Applicant = form.Applicant,
            OutsideNumber = form.OutsideNumber,
            OutsideDate = form.OutsideDate,
            ReceivedOn = form.ReceivedOn,
            RegisterBy = RegisterBy(context, form),
            Topic = form.Topic,
            PlaceText = form.PlaceText,
            Text = form.Text!,
            Files = form.Files.Count,
            Urgent = context.Municipality.InForce.Danger.Matches(form.Text!),
            Entered = true,
            From = context.Now,
            Deadline = deadline,
            Term = term,
        };
    }
}
