using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.People.Names;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>One colleague at the beginning of typed words, or those to choose from where nobody is certainly meant.</summary>
/// <param name="After">What follows the name.</param>
/// <param name="Typed">The words that were to be a name.</param>
/// <param name="Candidates">Whoever may be meant; none where one is.</param>
/// <param name="No">What to tell where there is nobody to offer.</param>
internal sealed record StaffReferenceParser(Person? Person, string After, string Typed, IReadOnlyList<Person> Candidates, Refusal? No)
{
    private const char Gap = '\u0001';
    private const char ById = '#';
    private const int MostButtons = 8;

    public static StaffReferenceParser Read(MessageContext context, IReadOnlyList<Person> staff, string words)
    {
        if (Chosen(staff, words) is { } chosen)
        {
            return chosen;
        }

        var regulation = context.Municipality.Regulation;
        var (found, after) = StaffFinder.FindAtBeginning(regulation, staff, words);
        if (found.Maybe is [var doubted] && after.Length > 0 && StaffFinder.FindAtBeginning(regulation, staff, after).Found.People is [_])
        {
            // «Анна Кузнецов»: the surname that follows is another colleague's.
            return new StaffReferenceParser(doubted, after, words, [], null);
        }

        if (found.People is [var person])
        {
            return new StaffReferenceParser(person, after, words, [], null);
        }

        var may = found.People.Count > 0 ? found.People : found.Maybe;
        if (may.Count > 0)
        {
            return new StaffReferenceParser(null, after, words[..Math.Max(0, words.Length - after.Length)].Trim(), may, null);
        }

        var (name, rest) = NameClues.Split(words);
        var no = new Refusal("refusal.no-such-colleague", ("words", name), ("nearest", StaffFinder.Nearest(regulation, staff, words)));
        return new StaffReferenceParser(null, rest, name, StaffFinder.Near(staff, name), no);
    }

    /// <summary>
    /// The words of a call, with whoever was chosen by a button in the place that the choice was asked for. A choice that is not asked for
    /// any more is none.
    /// </summary>
    public static async Task<string> Words(MessageContext context, CommandInvocation invocation, string command)
    {
        var said = $"{invocation.Argument} {invocation.Words}".Trim();
        if (invocation.Argument.Split(Gap) is [var before, var after])
        {
            return $"{before} {invocation.Words} {after}".Trim();
        }

        if (!invocation.Argument.StartsWith(ById) || invocation.Words.Length > 0)
        {
            return said;
        }

        if (await ConversationPrompts.Find<PendingQuestion.CommandInput>(context) is not var (row, asked) || asked.Command != command
            || asked.Argument.Split(Gap) is not [var ahead, var behind])
        {
            return "";
        }

        context.Store.Remove(row);
        context.Chosen();
        return $"{ahead} {invocation.Argument} {behind}".Trim();
    }

    /// <summary>Asks who is meant, with a button for each; an answer in words does too.</summary>
    /// <param name="before">What is certain already and stands before the name.</param>
    public async Task<Refusal?> Ask(MessageContext context, string command, string before = "")
    {
        if (Candidates.Count == 0)
        {
            return No;
        }

        await ConversationPrompts.SetPending(context, command, null, $"{before}{Gap}{After}");
        var text = context.Texts.Say(No is null ? "ask.which-colleague" : "ask.no-such-colleague", ("words", Typed),
            ("names", string.Join(", ", Candidates.Take(MostButtons).Select(person => person.Name))));
        context.Reply(new Content(text)
        {
            Buttons =
            [
                .. Candidates.Take(MostButtons)
                    .Select(person => (IReadOnlyList<Button>)[new Button(person.Name, StaffCommand.Press(command, null, Token(person)))]),
                [ConversationPrompts.CancelButton(context)],
            ],
        });
        context.AnswerPress();
        return null;
    }

    /// <summary>The person as <see cref="Read"/> takes them back.</summary>
    public static string Token(Person person) => string.Create(CultureInfo.InvariantCulture, $"{ById}{person.Id}");

    private static StaffReferenceParser? Chosen(IReadOnlyList<Person> staff, string words)
    {
        var parts = words.Split(' ', 2);
        return parts[0].StartsWith(ById) && long.TryParse(parts[0][1..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && staff.FirstOrDefault(person => person.Id == id) is { } person
                ? new StaffReferenceParser(person, parts.ElementAtOrDefault(1)?.Trim() ?? "", person.Name, [], null)
                : null;
    }
}
