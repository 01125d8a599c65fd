using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Intake.Entering;

/// <summary>
/// /register: a registrar enters an appeal for somebody. Asks for what is missing, takes corrections, shows one summary before it is
/// entered. The form is kept, so that another command in between loses nothing.
/// </summary>
internal sealed class EntryDesk(EntryFace face, EntryBook book) : IStaffMessageHandler
{
    /// <summary>A new form; an unfinished one is gone on with, unless the person begins anew.</summary>
    public async Task<Refusal?> Begin(Turn turn)
    {
        var form = await turn.Registry.EntryOf(turn.Me.Id) is { } unfinished ? unfinished.Form : new EntryForm { ReceivedOn = turn.Work.Today() };
        return await GoOn(turn, form);
    }

    /// <summary>The words that were asked for, with their files.</summary>
    public async Task<Refusal?> Words(Turn turn, string words)
    {
        if (await turn.Registry.EntryOf(turn.Me.Id) is not { Form: { Asked: { } field } form })
        {
            return new Refusal("refusal.old-button");
        }

        var (read, no) = EntryWords.Read(turn, form, field, words, await turn.Registry.Staff());
        if (no is not null)
        {
            turn.Refuse(no);
            return await AskAgain(turn, form, field);
        }

        return await GoOn(turn, read! with { Asked = null });
    }

    /// <summary>A button: <c>field=value</c>, <c>ask=field</c>, <c>enter=version</c>, <c>stopped=version</c>, <c>inform=version</c>, <c>change</c>, <c>drop</c>.</summary>
    public async Task<Refusal?> Press(Turn turn, string argument)
    {
        if (await turn.Registry.EntryOf(turn.Me.Id) is not { Form: var form } entry)
        {
            return new Refusal("refusal.old-button");
        }

        turn.Chosen();
        switch (argument.Split('=', 2))
        {
            case ["drop"]:
                await Forget(turn, entry);
                turn.Say("entry.dropped");
                return null;
            case ["change"]:
                turn.Reply(EntryFace.Fields(turn.Texts, form));
                return null;
            case ["ask", var name] when Enum.TryParse<EntryField>(name, out var field):
                return await AskAgain(turn, form, field);
            case ["enter" or "stopped" or "inform", var version]:
                return await Enter(turn, entry, version, argument[0] switch { 's' => EntryAs.Stopped, 'i' => EntryAs.Information, _ => EntryAs.Appeal });
            case [var name, var value] when Enum.TryParse<EntryField>(name, out var field):
                return await Chosen(turn, form, field, value);
            default:
                return new Refusal("refusal.old-button");
        }
    }

    private async Task<Refusal?> Chosen(Turn turn, EntryForm form, EntryField field, string value)
    {
        var read = EntryChoices.Read(turn, form, field, value);
        return read is null ? new Refusal("refusal.old-button") : await GoOn(turn, read);
    }

    /// <summary>A later part of an album.</summary>
    public bool Takes(Turn turn) => turn.In.AlbumKey is not null;

    public async Task<bool> TryHandle(Turn turn)
    {
        if (turn.In.AlbumKey is not { } key || await turn.Registry.EntryOf(turn.Me.Id) is not { } entry || entry.Form.AlbumKey != key)
        {
            return false;
        }

        var words = turn.In.Text.Length == 0 ? entry.Form.Text : string.IsNullOrEmpty(entry.Form.Text) ? turn.In.Text : $"{entry.Form.Text}\n{turn.In.Text}";
        entry.Form = entry.Form with { Text = words, Files = [.. entry.Form.Files, .. turn.In.Files.Where(file => !file.TooBig)], Version = entry.Form.Version + 1 };
        if (entry.Form.Missing is null)
        {
            turn.Reply(await face.Summary(turn, entry.Form));
        }

        return true;
    }

    /// <summary>Asks for what is missing, or shows the whole.</summary>
    public async Task<Refusal?> GoOn(Turn turn, EntryForm form)
    {
        if (form.OutsideNumber is { } number && await turn.Registry.FindAppealByOutside(form.Source!, number) is { } twin)
        {
            return await Known(turn, form, twin);
        }

        if (form.Missing is { } missing)
        {
            return await AskAgain(turn, form, missing);
        }

        var whole = form with { Version = form.Version + 1, Asked = null };
        await Keep(turn, whole);
        await Questions.Drop(turn);
        turn.Reply(await face.Summary(turn, whole));
        return null;
    }

    /// <summary>The number elsewhere is in the books already: this one is not entered twice.</summary>
    private async Task<Refusal?> Known(Turn turn, EntryForm form, Appeal twin)
    {
        turn.Refuse(new Refusal("refusal.outside-known", ("outside", form.OutsideNumber), ("number", twin.FullNumber)));
        return await AskAgain(turn, form with { OutsideNumber = null, OutsideDate = null }, EntryField.Number);
    }

    private static async Task<Refusal?> AskAgain(Turn turn, EntryForm form, EntryField field)
    {
        await Keep(turn, form with { Asked = field, Version = form.Version + 1 });
        await Questions.Ask(turn, "register", null, EntryFace.Question(form, field), "=", EntryFace.Answers(turn, form, field));
        return null;
    }

    private async Task<Refusal?> Enter(Turn turn, Entry entry, string version, EntryAs how)
    {
        if (entry.Form.Missing is not null || version != entry.Form.Version.ToString(CultureInfo.InvariantCulture) || (how == EntryAs.Information && !EntryFace.MayBeInformation(entry.Form)))
        {
            return new Refusal("refusal.old-summary");
        }

        var appeal = await book.Enter(turn, entry.Form, how);
        await Forget(turn, entry);
        turn.Reply(new Content(EntryFace.Entered(turn, appeal)), appeal);
        return null;
    }

    private static async Task Forget(Turn turn, Entry entry)
    {
        turn.Registry.Remove(entry);
        await Questions.Drop(turn);
    }

    private static async Task Keep(Turn turn, EntryForm form)
    {
        if (await turn.Registry.EntryOf(turn.Me.Id) is { } known)
        {
            (known.Form, known.At) = (form, turn.Now);
        }
        else
        {
            turn.Registry.Add(new Entry { PersonId = turn.Me.Id, Form = form, At = turn.Now });
        }
    }
}
