using Mcu.Workflow.Localization;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>What a person is called on the list of the staff before they say it themselves.</summary>
internal static class StaffNames
{
    /// <summary>Messengers put the first name first, lists of colleagues the surname: «Анна Иванова» is «Иванова Анна».</summary>
    public static string FromPlatform(string shown)
    {
        var words = shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 ? $"{words[1]} {words[0]}" : string.Join(' ', words);
    }

    /// <summary>Who has left stays named on what they held, and everybody sees that it waits for another.</summary>
    public static string Shown(Phrasebook texts, Person person) =>
        person.Active ? person.Name : texts.Say("people.left", ("name", person.Name));

    /// <summary>The first administrators come from the settings without a name: they get the one that their messenger shows.</summary>
    public static void Learn(MessageContext context)
    {
        if (context.RequireStaff.Name == context.Municipality.NameOfRole(context.RequireStaff.Role) && context.Message.Name.Length > 0)
        {
            (context.RequireStaff.Name, context.RequireStaff.UserName) = (FromPlatform(context.Message.Name), context.Message.UserName);
        }
    }
}
