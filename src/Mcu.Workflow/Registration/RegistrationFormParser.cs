using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Registration;

/// <summary>What words say of a line of the form, or why they do not.</summary>
internal static partial class RegistrationFormParser
{
    public static (RegistrationFormKind? Form, Refusal? No) Read(MessageContext context, RegistrationFormKind form,
        RegistrationFormField field, string words, IReadOnlyList<Person> staff) =>
        words.Length == 0 && field != RegistrationFormField.Text
        ? (null, new Refusal("refusal.entry-words")) : Said(context, form, field, words, staff);

    private static (RegistrationFormKind? Form, Refusal? No) Said(MessageContext context, RegistrationFormKind form,
        RegistrationFormField field, string words, IReadOnlyList<Person> staff) => field switch
        {
            RegistrationFormField.Text => Text(context, form, words),
            RegistrationFormField.Number => Number(context, form, words),
            RegistrationFormField.Received => Received(context, form, words),
            RegistrationFormField.Name => (form with { Name = words }, null),
            RegistrationFormField.Contact => (Contact(form, words), null),
            RegistrationFormField.Address => Address(context, form, words),
            RegistrationFormField.About => About(context, form, words, staff),
            RegistrationFormField.Place => (form with { PlaceText = words }, null),
            RegistrationFormField.Topic => Topic(context, form, words),
            RegistrationFormField.Source or RegistrationFormField.Way or RegistrationFormField.Kind =>
                (null, new Refusal("refusal.entry-press")),
        };

    /// <summary>«21.11», «вчера»: the last day of that name, for nothing comes from the future.</summary>
    public static DateOnly? PastDay(string words, DateOnly today)
    {
        if (StatsPeriod.Read(words, today) is not { } period || period.From != period.To)
        {
            return null;
        }

        return period.From <= today ? period.From : null;
    }

    /// <summary>A mail, a telephone, else a postal address; the mail must lie in one of the zones (547-FZ).</summary>
    public static (RegistrationFormKind? Form, Refusal? No) Address(MessageContext context, RegistrationFormKind form, string words)
    {
        var zones = context.Municipality.Regulation.Registering.MailZones;
        if (MailZone.IsMail(words))
        {
            return MailZone.Fits(words, zones)
                ? (form with { AddressSaid = true, Mail = words }, null)
                : (null, new Refusal("refusal.mail-zone", ("mail", words), ("zones", string.Join(", ", zones.Select(zone => "." + zone)))));
        }

        return (IsPhone(words) ? form with { AddressSaid = true, Phone = words } : form with { AddressSaid = true, Address = words }, null);
    }

    public static bool IsPhone(string words) => Phone().Fits(words);

    /// <summary>The topic and the place are guessed from the words, unless they were said.</summary>
    public static RegistrationFormKind WithText(MessageContext context, RegistrationFormKind form, string words) => form with
    {
        Text = words,
        Topic = form.Topic ?? (context.Municipality.InForce.Topics.Guess(words, 1) is [var best, ..] ? best.Code : null),
        PlaceText = form.PlaceText ?? AddressFinder.Find(words),
    };

    private static (RegistrationFormKind? Form, Refusal? No) Text(MessageContext context, RegistrationFormKind form, string words)
    {
        var files = context.Message.Files.Where(file => !file.TooBig).ToList();
        var with = form with { Files = [.. form.Files, .. files], AlbumKey = context.Message.AlbumKey };
        return words.Length > 0 ? (WithText(context, with, words), null)
            : files.Count > 0 ? (with with { Text = null }, null)
            : (null, new Refusal("refusal.entry-words"));
    }

    /// <summary>«№ 125-п от 09.11.2026»: the number, and the day where one is named.</summary>
    private static (RegistrationFormKind? Form, Refusal? No) Number(MessageContext context, RegistrationFormKind form, string words)
    {
        var parts = Dated().Find(words);
        var number = parts.Groups["number"].Value.Trim().TrimStart('№', '#', ' ');
        if (!parts.Groups["day"].Success)
        {
            return (form with { OutsideNumber = number }, null);
        }

        return PastDay(parts.Groups["day"].Value, context.Work.Today()) is { } day
            ? (form with { OutsideNumber = number, OutsideDate = day }, null)
            : (null, new Refusal("refusal.received", ("words", parts.Groups["day"].Value)));
    }

    private static (RegistrationFormKind? Form, Refusal? No) Received(MessageContext context, RegistrationFormKind form, string words) =>
        PastDay(words, context.Work.Today()) is { } day
        ? (form with { ReceivedOn = day }, null)
        : (null, new Refusal("refusal.received", ("words", words)));

    /// <summary>«Петров Иван, 12 человек».</summary>
    private static RegistrationFormKind Contact(RegistrationFormKind form, string words) =>
        HowMany().Find(words) is { Success: true } many && form.Who == ApplicantKind.Group
        ? form with
        {
            Contact = words[..many.Index]
        .Trim(' ', ','),
            People = int.Parse(many.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        }
        : form with { Contact = words };

    private static (RegistrationFormKind? Form, Refusal? No) About(MessageContext context, RegistrationFormKind form, string words,
        IReadOnlyList<Person> staff) => ConflictOfInterest.Find(context.Municipality.Regulation, staff, words) is { } about
        ? (form with { AboutSaid = true, About = about.ToString() }, null)
        : (null, new Refusal("refusal.no-such-target", ("words", words)));

    private static (RegistrationFormKind? Form, Refusal? No) Topic(MessageContext context, RegistrationFormKind form, string words)
    {
        var named = context.Municipality.Regulation.Topics.FirstOrDefault(topic =>
            string.Equals(topic.Name, words, StringComparison.OrdinalIgnoreCase))?.Code;
        var code = named ?? (context.Municipality.InForce.Topics.Guess(words, 1) is [var best, ..] ? best.Code : null);
        return code is null ? (null, new Refusal("refusal.entry-topic", ("words", words))) : (form with { Topic = code }, null);
    }

    [GeneratedRegex(@"^\+?[\d ()\-–]{5,20}$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?<number>.+?)(?:\s{1,4}(?:от|from)\s{1,4}(?<day>\S.*))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        BoundedRegex.Milliseconds)]
    private static partial Regex Dated();

    [GeneratedRegex(@"[,;]?\s{0,4}(?<n>\d{1,5})\s{0,4}(?:чел\w*|people)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        BoundedRegex.Milliseconds)]
    private static partial Regex HowMany();
}
