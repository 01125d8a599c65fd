using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// The choice about personal data: a message of its own with its own text and version (152-ФЗ, ст. 9, ред. 156-ФЗ), asked once.
/// </summary>
internal sealed class Consents
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Whole = "whole";

    /// <summary>Not asked yet, or asked under an earlier version of the text.</summary>
    public bool Needed(MessageContext context, Resident resident) =>
        resident.Consent is ConsentChoice.NotAsked or ConsentChoice.Withdrawn
        || !string.Equals(resident.ConsentVersion, context.Municipality.Regulation.Consent.Version, StringComparison.Ordinal);

    /// <summary>What is kept, by whom and for how long; the whole text is behind a button.</summary>
    public void Ask(MessageContext context, string above = "", string below = "")
    {
        var notice = context.Texts.Say("consent.short", ("operator", Operator(context)),
            ("years", context.Municipality.Regulation.Keeping.ClosedAppealYears));
        var text = string.Join("\n\n", new[] { above, notice, below }.Where(part => part.Length > 0));
        context.Reply(new Content(text)
        { Buttons = [.. Choices(context), [new Button(context.Texts.Say("button.whole-consent"), $"consent::{Whole}")]] });
    }

    /// <summary>More words came before the choice: they are kept, and the buttons are in sight again.</summary>
    public void AskAgain(MessageContext context, string below = "") =>
        context.Reply(new Content($"{context.Texts.Say("intake.one-step-left")}\n{below}".TrimEnd()) { Buttons = [.. Choices(context)] });

    public static bool WantsWhole(string argument) => argument == Whole;

    public void ShowWhole(MessageContext context) =>
        context.Reply(new Content(context.Municipality.Regulation.Consent.In(context.Texts.Language,
        context.Municipality.Regulation.Keeping))
        { Buttons = [.. Choices(context)] });

    /// <summary>What the button of the choice carries, for a choice that was typed.</summary>
    public static string Pressed(MessageContext context, bool agreed) => Press(context, agreed ? Yes : No);

    /// <summary>What a pressed button says; null when it stands under an earlier text, which is no choice about this one.</summary>
    public static bool? Choice(MessageContext context, string argument) =>
        argument == Yes + Under(context) ? true : argument == No + Under(context) ? false : null;

    /// <summary>Stores the choice with its time and the version of the text; the name is kept only under consent.</summary>
    public void Choose(MessageContext context, Resident resident, bool agreed)
    {
        var choice = agreed ? ConsentChoice.Given : ConsentChoice.Refused;
        context.Store.Add(resident.Choose(choice, context.Municipality.Regulation.Consent.Version, context.Now));
        resident.Name = agreed ? context.Message.Name : "";
    }

    private static IEnumerable<IReadOnlyList<Button>> Choices(MessageContext context) =>
    [
        [new Button(context.Texts.Say("button.consent"), Press(context, Yes))],
        [new Button(context.Texts.Say("button.no-consent"), Press(context, No))],
    ];

    private static string Operator(MessageContext context) => context.Municipality.Regulation.Municipality is { NameGenitive: { } whose }
        ? context.Texts.Say("consent.operator-of", ("municipality", whose))
        : context.Texts.Say("consent.operator-named", ("municipality", context.Municipality.Regulation.Municipality.Name));

    private static string Press(MessageContext context, string choice) => $"consent::{choice}{Under(context)}";

    /// <summary>The version of the text in a few letters, whatever it is called.</summary>
    private static string Under(MessageContext context) =>
        "." + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(context.Municipality.Regulation.Consent.Version)))[..8];
}
