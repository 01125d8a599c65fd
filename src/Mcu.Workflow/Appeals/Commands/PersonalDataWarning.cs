using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Something personal would be published: what it is, and who may say that it is published all the same.</summary>
internal static class PersonalDataWarning
{
    /// <param name="publish">What the button of who has the right carries.</param>
    /// <param name="mend">What the button to write the words anew carries; null where they are sent in another way.</param>
    /// <returns>Any other refusal as it was; of this one a short word, for the rest is said in a message.</returns>
    public static Refusal? Shown(MessageContext context, Refusal? no, string publish, string? mend = null)
    {
        if (no?.Key != PublicationCheck.Personal)
        {
            return no;
        }

        var may = context.Municipality.Regulation.Roles.Where(role => role.May(Right.PublishPersonal))
            .Select(role => context.Municipality.NameOfRole(role.Code));
        var text = context.Texts.Say("public.warning", [.. no.Args, ("roles", string.Join(", ", may))]);
        Button[] buttons =
        [
            .. mend is null ? Array.Empty<Button>() : [new Button(context.Texts.Say("button.mend"), mend)],
            new Button(context.Texts.Say("button.publish"), publish),
        ];
        var content = new Content(text) { Buttons = [buttons] };
        context.Reply(content);
        if (context.Message.Private && !context.Municipality.May(context.RequireStaff, Right.PublishPersonal))
        {
            context.Work.Send(context.Municipality.StaffChat, content, Priority.Staff);
        }

        return context.Message.PressId is null ? null : new Refusal("refusal.personal-short");
    }
}
