using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Registration;

/// <summary>
/// One line for whoever has fifty calls a day: «122 Иванов Пётр, 8 921 000-00-00: текст». What is known goes into the form; where nothing
/// is missing, it is entered at once.
/// </summary>
internal static partial class QuickRegistration
{
    public static (RegistrationFormKind? Form, Refusal? No) Read(MessageContext context, string words)
    {
        var parts = Line().Find(words);
        if (!parts.Success || SourceOf(context.Texts, parts.Groups["source"].Value) is not { } source)
        {
            return (null, new Refusal("refusal.quick-entry"));
        }

        var form = new RegistrationFormKind
        { ReceivedOn = context.Work.Today(), Source = source, AtReception = source == Sources.Oral ? false : null };
        form = form.OnlyMessage ? form with { Kind = AppealKind.Message, AddressSaid = true } : form;
        var who = parts.Groups["who"].Value.Split(',', 2, StringSplitOptions.TrimEntries);
        form = form with { Name = who[0] };
        if (who.Length > 1)
        {
            var (with, no) = RegistrationFormParser.Address(context, form, who[1]);
            if (no is not null)
            {
                return (null, no);
            }

            form = with!;
        }

        return (RegistrationFormParser.WithText(context, form, parts.Groups["text"].Value.Trim()) with
        { Files = [.. context.Message.Files.Where(file => !file.TooBig)] }, null);
    }

    /// <summary>By its code or its name in any language: «122», «письмо», «сэд».</summary>
    private static string? SourceOf(Phrasebook texts, string word) => Sources.Entered.FirstOrDefault(source =>
        Phrasebook.Languages.Select(language => texts.SayIn(language, $"source.{source}")).Append(source)
        .Any(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^(?<source>\S+)\s+(?<who>[^:]{2,150}):\s*(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline,
        BoundedRegex.Milliseconds)]
    private static partial Regex Line();
}
