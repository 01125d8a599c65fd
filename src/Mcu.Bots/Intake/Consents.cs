using System.Security.Cryptography;
using System.Text;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>The choice about personal data: a message of its own with its own text and version (152-ФЗ, ст. 9, ред. 156-ФЗ), asked once.</summary>
internal sealed class Consents
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Whole = "whole";

    /// <summary>Not asked yet, or asked under an earlier version of the text.</summary>
    public bool Needed(Turn turn, Resident resident) =>
        resident.Consent is ConsentChoice.NotAsked or ConsentChoice.Withdrawn
        || !string.Equals(resident.ConsentVersion, turn.Town.Regulation.Consent.Version, StringComparison.Ordinal);

    /// <summary>What is kept, by whom and for how long; the whole text is behind a button.</summary>
    public void Ask(Turn turn, string above = "", string below = "")
    {
        var notice = turn.Texts.Say("consent.short", ("operator", Operator(turn)), ("years", turn.Town.Regulation.Keeping.ClosedAppealYears));
        var text = string.Join("\n\n", new[] { above, notice, below }.Where(part => part.Length > 0));
        turn.Reply(new Content(text) { Buttons = [.. Choices(turn), [new Button(turn.Texts.Say("button.whole-consent"), $"consent::{Whole}")]] });
    }

    /// <summary>More words came before the choice: they are kept, and the buttons are in sight again.</summary>
    public void AskAgain(Turn turn, string below = "") =>
        turn.Reply(new Content($"{turn.Texts.Say("intake.one-step-left")}\n{below}".TrimEnd()) { Buttons = [.. Choices(turn)] });

    public static bool WantsWhole(string argument) => argument == Whole;

    public void ShowWhole(Turn turn) =>
        turn.Reply(new Content(turn.Town.Regulation.Consent.In(turn.Texts.Language, turn.Town.Regulation.Keeping)) { Buttons = [.. Choices(turn)] });

    /// <summary>What the button of the choice carries, for a choice that was typed.</summary>
    public static string Pressed(Turn turn, bool agreed) => Press(turn, agreed ? Yes : No);

    /// <summary>What a pressed button says; null when it stands under an earlier text, which is no choice about this one.</summary>
    public static bool? Choice(Turn turn, string argument) => argument == Yes + Under(turn) ? true : argument == No + Under(turn) ? false : null;

    /// <summary>Stores the choice with its time and the version of the text; the name is kept only under consent.</summary>
    public void Choose(Turn turn, Resident resident, bool agreed)
    {
        var choice = agreed ? ConsentChoice.Given : ConsentChoice.Refused;
        turn.Registry.Add(resident.Choose(choice, turn.Town.Regulation.Consent.Version, turn.Now));
        resident.Name = agreed ? turn.In.Name : "";
    }

    private static IEnumerable<IReadOnlyList<Button>> Choices(Turn turn) =>
    [
        [new Button(turn.Texts.Say("button.consent"), Press(turn, Yes))],
        [new Button(turn.Texts.Say("button.no-consent"), Press(turn, No))],
    ];

    private static string Operator(Turn turn) => turn.Town.Regulation.Municipality is { NameGenitive: { } whose }
        ? turn.Texts.Say("consent.operator-of", ("municipality", whose))
        : turn.Texts.Say("consent.operator-named", ("municipality", turn.Town.Regulation.Municipality.Name));

    private static string Press(Turn turn, string choice) => $"consent::{choice}{Under(turn)}";

    /// <summary>The version of the text in a few letters, whatever it is called.</summary>
    private static string Under(Turn turn) => "." + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(turn.Town.Regulation.Consent.Version)))[..8];
}
