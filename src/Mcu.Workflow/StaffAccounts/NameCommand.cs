using System.Text.RegularExpressions;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>«имя Иванова Анна»: how colleagues see the person.</summary>
internal sealed partial class NameCommand : StaffCommand
{
    public override string Name => "name";
    public override CommandGroup Group => CommandGroup.Office;
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var name = string.Join(' ', invocation.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.name");
            return null;
        }

        if (!LooksWhole(name))
        {
            return new Refusal("refusal.bad-name");
        }

        context.RequireStaff.Name = name;
        context.Reply(new Content(context.Texts.Say("done.name", ("name", name))));
        return null;
    }

    /// <summary>Two to four words of letters: surname and name, perhaps more.</summary>
    public static bool LooksWhole(string name) => name.Length <= 80 && Whole().Fits(name);

    [GeneratedRegex(@"^\p{L}[\p{L}'’-]+(\s\p{L}[\p{L}'’.-]*){1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        BoundedRegex.Milliseconds)]
    private static partial Regex Whole();
}
