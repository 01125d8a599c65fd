using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// A command of the staff. One file each, one line in the list of commands. A button under a card is the same command with the
/// appeal filled in (<see cref="Press"/>), and an answer to a question of the bot is the same command with its words filled in.
/// </summary>
internal abstract class StaffCommand
{
    /// <summary>
    /// The word after the slash. The Russian words that work without it stand in the resources under <c>command.{name}.words</c>.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>Where it stands in /help.</summary>
    public abstract CommandGroup Group { get; }

    /// <summary>The move of an appeal that it is for; null when it moves none.</summary>
    public virtual Trigger? FiredTrigger => null;

    /// <summary>
    /// The rights that open it, any one of them; empty when every member of staff may. A move's rights are said by the lifecycle alone.
    /// </summary>
    public virtual IReadOnlyList<Right> RequiredRights => FiredTrigger is { } move ? Lifecycle.RightsFor(move) : [];

    /// <summary>Its first argument is an appeal: «17», «МЦУ-2026-000017», or left out in a reply to a card.</summary>
    public virtual bool TakesAppeal => true;

    /// <summary>It takes words after the appeal; without them «закрыть люк поручено» in a reply to a card is talk and no command.</summary>
    public virtual bool TakesWords => true;

    /// <summary>What stands after it means something to it; where not, whoever typed more is told so.</summary>
    public virtual bool UsesRest => TakesWords;

    /// <summary>
    /// The lines of the history whose step it writes over, where it moves nothing: a colleague's fresh one is asked about.
    /// </summary>
    public virtual IReadOnlyList<HistoryKind> Rewrites => [];

    /// <summary>What the audit log notes when it has shown an appeal; null where it shows nothing of a resident's.</summary>
    public virtual AuditAction? Shows => null;

    /// <returns>Null when it was done; otherwise what to tell the person.</returns>
    public abstract Task<Refusal?> Run(MessageContext context, CommandInvocation invocation);

    public bool IsAllowedFor(IReadOnlySet<Right> rights) => RequiredRights.Count == 0 || RequiredRights.Any(rights.Contains);

    /// <summary>
    /// Why this person cannot move the appeal so now; asked before the bot asks for words, so that nobody writes them in vain.
    /// </summary>
    protected virtual Refusal? CannotNow(MessageContext context, Appeal appeal) => FiredTrigger is { } move
        ? appeal.RefusalFor(move) ?? (Lifecycle.OnlyByExecutor(move) ? appeal.OnlyExecutor(context.Actor) : null)
        : null;

    /// <summary>What a button under a card carries: the command, the appeal, an argument.</summary>
    public static string Press(string command, long? appealId = null, string argument = "") => $"{command}:{appealId}:{argument}";
}

/// <summary>The parts of /help.</summary>
internal enum CommandGroup
{
    Lists,
    Appeal,
    Routing,
    Answer,
    Office,

    /// <summary>Only behind buttons.</summary>
    Hidden,
}

/// <summary>A command as it was called.</summary>
/// <param name="Words">What stands after the command and the appeal.</param>
/// <param name="Argument">
/// What the pressed button carries beside the appeal (a page, a person, a version), or what was known when the bot asked; empty for typed
/// commands.
/// </param>
internal sealed record CommandInvocation(Appeal? Chosen, string Words, string Argument = "")
{
    /// <summary>The person has seen what will be read outside, and wants it to leave.</summary>
    public bool Seen { get; init; }

    /// <summary>
    /// What colleagues did up to this moment the person knows of, and goes on all the same; null where nothing was asked.
    /// </summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>All the commands, for the few that are about others.</summary>
    public CommandRegistry Book { get => field ?? throw new InvalidOperationException("The command was not called."); init; }

    /// <summary>The appeal, where <see cref="StaffCommand.TakesAppeal"/> promises one.</summary>
    public Appeal Appeal => Chosen ?? throw new InvalidOperationException("The command takes no appeal.");

    /// <summary>The page asked for by a button (<see cref="Pages"/>), counted from 0.</summary>
    public int Page => IsPage && int.TryParse(Argument[1..].Split('~')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        ? page : 0;

    /// <summary>What the list was narrowed to when its page button was made; empty for all.</summary>
    public string Filter => IsPage && Argument.Split('~', 2) is [_, var filter] ? filter : "";

    public bool IsPage => Argument.Length > 1 && Argument[0] == 'p' && char.IsAsciiDigit(Argument[1]);
}
