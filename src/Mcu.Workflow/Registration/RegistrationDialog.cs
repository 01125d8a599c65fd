using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Registration;

/// <summary>
/// /register: a registrar enters an appeal for somebody. Asks for what is missing, takes corrections, shows one summary before it is
/// entered. The form is kept, so that another command in between loses nothing.
/// </summary>
internal sealed class RegistrationDialog(RegistrationFormView face, RegistrationFormSubmission book) : IStaffMessageHandler
{
    /// <summary>A new form; an unfinished one is gone on with, unless the person begins anew.</summary>
    public async Task<Refusal?> Begin(MessageContext context)
    {
        var form = await context.Store.EntryOf(context.RequireStaff.Id) is { } unfinished
            ? unfinished.Form : new RegistrationFormKind { ReceivedOn = context.Work.Today() };
        return await GoOn(context, form);
    }

    /// <summary>The words that were asked for, with their files.</summary>
    public async Task<Refusal?> Words(MessageContext context, string words)
    {
        if (await context.Store.EntryOf(context.RequireStaff.Id) is not { Form: { Asked: { } field } form })
        {
            return new Refusal("refusal.old-button");
        }

        var (read, no) = RegistrationFormParser.Read(context, form, field, words, await context.Store.Staff());
        if (no is not null)
        {
            context.Refuse(no);
            return await AskAgain(context, form, field);
        }

        return await GoOn(context, read! with { Asked = null });
    }

    /// <summary>
    /// A button: <c>field=value</c>, <c>ask=field</c>, <c>enter=version</c>, <c>stopped=version</c>, <c>inform=version</c>, <c>change</c>,
    /// <c>drop</c>.
    /// </summary>
    public async Task<Refusal?> Press(MessageContext context, string argument)
    {
        if (await context.Store.EntryOf(context.RequireStaff.Id) is not { Form: var form } entry)
        {
            return new Refusal("refusal.old-button");
        }

        context.Chosen();
        switch (argument.Split('=', 2))
        {
            case ["drop"]:
                await Forget(context, entry);
                context.Say("entry.dropped");
                return null;
            case ["change"]:
                context.Reply(RegistrationFormView.Fields(context.Texts, form));
                return null;
            case ["ask", var name] when Enum.TryParse<RegistrationFormField>(name, out var field):
                return await AskAgain(context, form, field);
            case ["enter" or "stopped" or "inform", var version]:
                return await Enter(context, entry, version, ModeOf(argument));
            case [var name, var value] when Enum.TryParse<RegistrationFormField>(name, out var field):
                return await Chosen(context, form, field, value);
            default:
                return new Refusal("refusal.old-button");
        }
    }

    private async Task<Refusal?> Chosen(MessageContext context, RegistrationFormKind form, RegistrationFormField field, string value)
    {
        var read = RegistrationFormChoices.Read(context, form, field, value);
        return read is null ? new Refusal("refusal.old-button") : await GoOn(context, read);
    }

    /// <summary>A later part of an album.</summary>
    public bool Takes(MessageContext context) => context.Message.AlbumKey is not null;

    public async Task<bool> TryHandle(MessageContext context)
    {
        if (context.Message.AlbumKey is not { } key || await context.Store.EntryOf(context.RequireStaff.Id) is not { } form
            || form.Form.AlbumKey != key)
        {
            return false;
        }

        var words = context.Message.Text.Length == 0 ? form.Form.Text : string.IsNullOrEmpty(form.Form.Text)
            ? context.Message.Text : $"{form.Form.Text}\n{context.Message.Text}";
        form.Form = form.Form with
        {
            Text = words,
            Files = [.. form.Form.Files, .. context.Message.Files.Where(file => !file.TooBig)],
            Version = form.Form.Version + 1
        };
        if (form.Form.Missing is null)
        {
            context.Reply(await face.Summary(context, form.Form));
        }

        return true;
    }

    /// <summary>Asks for what is missing, or shows the whole.</summary>
    public async Task<Refusal?> GoOn(MessageContext context, RegistrationFormKind form)
    {
        if (form.OutsideNumber is { } number && await context.Store.FindAppealByOutside(form.Source!, number) is { } twin)
        {
            return await Known(context, form, twin);
        }

        if (form.Missing is { } missing)
        {
            return await AskAgain(context, form, missing);
        }

        var whole = form with { Version = form.Version + 1, Asked = null };
        await Keep(context, whole);
        await ConversationPrompts.Clear(context);
        context.Reply(await face.Summary(context, whole));
        return null;
    }

    /// <summary>The number elsewhere is in the books already: this one is not entered twice.</summary>
    private async Task<Refusal?> Known(MessageContext context, RegistrationFormKind form, Appeal twin)
    {
        context.Refuse(new Refusal("refusal.outside-known", ("outside", form.OutsideNumber), ("number", twin.FullNumber)));
        return await AskAgain(context, form with { OutsideNumber = null, OutsideDate = null }, RegistrationFormField.Number);
    }

    private static async Task<Refusal?> AskAgain(MessageContext context, RegistrationFormKind form, RegistrationFormField field)
    {
        await Keep(context, form with { Asked = field, Version = form.Version + 1 });
        await ConversationPrompts.Prompt(context, "register", null, RegistrationFormView.Question(form, field), "=",
            RegistrationFormView.Answers(context, form, field));
        return null;
    }

    private async Task<Refusal?> Enter(MessageContext context, RegistrationForm form, string version, RegistrationMode how)
    {
        if (form.Form.Missing is not null || version != form.Form.Version.ToString(CultureInfo.InvariantCulture)
            || (how == RegistrationMode.Information && !RegistrationFormView.MayBeInformation(form.Form)))
        {
            return new Refusal("refusal.old-summary");
        }

        var appeal = await book.Enter(context, form.Form, how);
        await Forget(context, form);
        context.Reply(new Content(RegistrationFormView.Entered(context, appeal)), appeal);
        return null;
    }

    private static async Task Forget(MessageContext context, RegistrationForm form)
    {
        context.Store.Remove(form);
        await ConversationPrompts.Clear(context);
    }

    private static async Task Keep(MessageContext context, RegistrationFormKind form)
    {
        if (await context.Store.EntryOf(context.RequireStaff.Id) is { } known)
        {
            (known.Form, known.At) = (form, context.Now);
        }
        else
        {
            context.Store.Add(new RegistrationForm { PersonId = context.RequireStaff.Id, Form = form, At = context.Now });
        }
    }

    /// <summary>Which of the three buttons that end the form was pressed.</summary>
    private static RegistrationMode ModeOf(string argument) => argument[0] switch
    {
        's' => RegistrationMode.Stopped,
        'i' => RegistrationMode.Information,
        _ => RegistrationMode.Appeal,
    };
}
