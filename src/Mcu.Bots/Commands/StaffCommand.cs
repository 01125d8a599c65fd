using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>
/// A command of the staff. One file each, one line in <see cref="CommandBook"/>. A button under a card is the same command with the
/// appeal filled in (<see cref="Press"/>), and an answer to a question of the bot is the same command with its words filled in.
/// </summary>
internal abstract class StaffCommand
{
    /// <summary>The word after the slash. The Russian words that work without it stand in the resources under <c>command.{name}.words</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The right it needs; null when every member of staff may.</summary>
    public virtual Right? Needs => null;

    /// <summary>Its first argument is an appeal: «17», «МЦУ-2026-000017», or left out in a reply to a card.</summary>
    public virtual bool TakesAppeal => true;

    /// <returns>Null when it was done; otherwise what to tell the person.</returns>
    public abstract Task<Refusal?> Run(Turn turn, Call call);

    /// <summary>What a button under a card carries: the command, the appeal, an argument.</summary>
    public static string Press(string command, long? appealId = null, string argument = "") => $"{command}:{appealId}:{argument}";
}

/// <summary>A command as it was called.</summary>
/// <param name="Words">What stands after the command and the appeal.</param>
/// <param name="Argument">What the pressed button carries beside the appeal: a page, a person, a version; empty for typed commands.</param>
internal sealed record Call(Appeal? Chosen, string Words, string Argument = "")
{
    /// <summary>The appeal, where <see cref="StaffCommand.TakesAppeal"/> promises one.</summary>
    public Appeal Appeal => Chosen ?? throw new InvalidOperationException("The command takes no appeal.");

    /// <summary>The page asked for by a button, counted from 0.</summary>
    public int Page => Argument.StartsWith('p') && int.TryParse(Argument.AsSpan(1), CultureInfo.InvariantCulture, out var page) && page is >= 0 and < 10_000 ? page : 0;
}
