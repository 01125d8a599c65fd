using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Something personal would be published: what it is, and who may say that it is published all the same.</summary>
internal static class PersonalWarning
{
    /// <param name="publish">What the button of who has the right carries.</param>
    /// <param name="mend">What the button to write the words anew carries; null where they are sent in another way.</param>
    /// <returns>Any other refusal as it was; of this one a short word, for the rest is said in a message.</returns>
    public static Refusal? Shown(Turn turn, Refusal? no, string publish, string? mend = null)
    {
        if (no?.Key != PublicCheck.Personal)
        {
            return no;
        }

        var may = turn.Town.Regulation.Roles.Where(role => role.May(Right.PublishPersonal)).Select(role => turn.Town.NameOfRole(role.Code));
        var text = turn.Texts.Say("public.warning", [.. no.Args, ("roles", string.Join(", ", may))]);
        Button[] buttons =
        [
            .. mend is null ? Array.Empty<Button>() : [new Button(turn.Texts.Say("button.mend"), mend)],
            new Button(turn.Texts.Say("button.publish"), publish),
        ];
        var content = new Content(text) { Buttons = [buttons] };
        turn.Reply(content);
        if (turn.In.Private && !turn.Town.May(turn.Me, Right.PublishPersonal))
        {
            turn.Work.Send(turn.Town.StaffChat, content, Priority.Staff);
        }

        return turn.In.PressId is null ? null : new Refusal("refusal.personal-short");
    }
}
