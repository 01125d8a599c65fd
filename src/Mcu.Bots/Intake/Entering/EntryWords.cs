using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake.Entering;

/// <summary>What words say of a line of the form, or why they do not.</summary>
internal static partial class EntryWords
{
    public static (EntryForm? Form, Refusal? No) Read(Turn turn, EntryForm form, EntryField field, string words, IReadOnlyList<Person> staff) =>
        words.Length == 0 && field != EntryField.Text ? (null, new Refusal("refusal.entry-words")) : Said(turn, form, field, words, staff);

    private static (EntryForm? Form, Refusal? No) Said(Turn turn, EntryForm form, EntryField field, string words, IReadOnlyList<Person> staff) => field switch
    {
        EntryField.Text => Text(turn, form, words),
        EntryField.Number => Number(turn, form, words),
        EntryField.Received => Received(turn, form, words),
        EntryField.Name => (form with { Name = words }, null),
        EntryField.Contact => (Contact(form, words), null),
        EntryField.Address => Address(turn, form, words),
        EntryField.About => About(turn, form, words, staff),
        EntryField.Place => (form with { PlaceText = words }, null),
        EntryField.Topic => Topic(turn, form, words),
        EntryField.Source or EntryField.Way or EntryField.Kind => (null, new Refusal("refusal.entry-press")),
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
    public static (EntryForm? Form, Refusal? No) Address(Turn turn, EntryForm form, string words)
    {
        var zones = turn.Town.Regulation.Registering.MailZones;
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
    public static EntryForm WithText(Turn turn, EntryForm form, string words) => form with
    {
        Text = words,
        Topic = form.Topic ?? (turn.Town.InForce.Topics.Guess(words, 1) is [var best, ..] ? best.Code : null),
        PlaceText = form.PlaceText ?? AddressFinder.Find(words),
    };

    private static (EntryForm? Form, Refusal? No) Text(Turn turn, EntryForm form, string words)
    {
        var files = turn.In.Files.Where(file => !file.TooBig).ToList();
        var with = form with { Files = [.. form.Files, .. files], AlbumKey = turn.In.AlbumKey };
        return words.Length > 0 ? (WithText(turn, with, words), null)
            : files.Count > 0 ? (with with { Text = null }, null)
            : (null, new Refusal("refusal.entry-words"));
    }

    /// <summary>«№ 125-п от 09.11.2026»: the number, and the day where one is named.</summary>
    private static (EntryForm? Form, Refusal? No) Number(Turn turn, EntryForm form, string words)
    {
        var parts = Dated().Find(words);
        var number = parts.Groups["number"].Value.Trim().TrimStart('№', '#', ' ');
        if (!parts.Groups["day"].Success)
        {
            return (form with { OutsideNumber = number }, null);
        }

        return PastDay(parts.Groups["day"].Value, turn.Work.Today()) is { } day
            ? (form with { OutsideNumber = number, OutsideDate = day }, null)
            : (null, new Refusal("refusal.received", ("words", parts.Groups["day"].Value)));
    }

    private static (EntryForm? Form, Refusal? No) Received(Turn turn, EntryForm form, string words) => PastDay(words, turn.Work.Today()) is { } day
        ? (form with { ReceivedOn = day }, null)
        : (null, new Refusal("refusal.received", ("words", words)));

    /// <summary>«Петров Иван, 12 человек».</summary>
    private static EntryForm Contact(EntryForm form, string words) => HowMany().Find(words) is { Success: true } many && form.Who == ApplicantKind.Group
        ? form with { Contact = words[..many.Index].Trim(' ', ','), People = int.Parse(many.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) }
        : form with { Contact = words };

    private static (EntryForm? Form, Refusal? No) About(Turn turn, EntryForm form, string words, IReadOnlyList<Person> staff) => ComplainedOf.Find(turn.Town.Regulation, staff, words) is { } about
        ? (form with { AboutSaid = true, About = about.ToString() }, null)
        : (null, new Refusal("refusal.no-such-target", ("words", words)));

    private static (EntryForm? Form, Refusal? No) Topic(Turn turn, EntryForm form, string words)
    {
        var named = turn.Town.Regulation.Topics.FirstOrDefault(topic => string.Equals(topic.Name, words, StringComparison.OrdinalIgnoreCase))?.Code;
        var code = named ?? (turn.Town.InForce.Topics.Guess(words, 1) is [var best, ..] ? best.Code : null);
        return code is null ? (null, new Refusal("refusal.entry-topic", ("words", words))) : (form with { Topic = code }, null);
    }

    [GeneratedRegex(@"^\+?[\d ()\-–]{5,20}$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?<number>.+?)(?:\s{1,4}(?:от|from)\s{1,4}(?<day>\S.*))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedRegex.Milliseconds)]
    private static partial Regex Dated();

    [GeneratedRegex(@"[,;]?\s{0,4}(?<n>\d{1,5})\s{0,4}(?:чел\w*|people)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, BoundedRegex.Milliseconds)]
    private static partial Regex HowMany();
}
