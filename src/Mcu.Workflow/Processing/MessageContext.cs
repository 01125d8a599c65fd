using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Processing;

/// <summary>One incoming message being handled: what came, from whom, and the unit of work it is handled in.</summary>
internal sealed class MessageContext(UnitOfWork work, IncomingMessage incoming)
{
    private bool _pressAnswered;

    public UnitOfWork Work => work;
    public IncomingMessage Message => incoming;
    public IStore Store => work.Store;
    public MunicipalityContext Municipality => work.Municipality;
    public Phrasebook Texts => work.Texts;
    public DateTimeOffset Now => work.Now;

    /// <summary>The member of staff, or null for a resident.</summary>
    public Person? Staff { get; init; }

    /// <summary>The member of staff where the caller has made sure that it is one.</summary>
    public Person RequireStaff => Staff ?? throw new InvalidOperationException("A resident's turn has no member of staff.");
    public Actor Actor => Staff is null ? Actor.Resident : Municipality.ActorOf(Staff);

    /// <summary>The appeal is this person's to execute: assigned to them or to somebody they stand in for.</summary>
    public bool IsExecutor(Appeal appeal) => Actor.ActsFor(appeal.ExecutorId);

    /// <summary>Whose appeals the person has in hand: their own and those of whom they stand in for.</summary>
    public IReadOnlyList<long> InHand => [RequireStaff.Id, .. Actor.StandsInFor.Select(absent => absent.PersonId)];

    private int Priority => Staff is null ? Workflow.Messaging.Priority.Resident : Workflow.Messaging.Priority.Staff;

    /// <summary>Answers where it was said: in the chat and its thread.</summary>
    public void Reply(Content content, Appeal? about = null) =>
        work.Write(OutboxKind.Send, incoming.Chat, content, Priority,
        row => (row.AppealId, row.Thread) = (about?.Id, incoming.Thread ?? ""));

    /// <summary>The same, but never twice for one thing.</summary>
    public Task ReplyOnce(string onceKey, Content content) =>
        work.SendOnce(onceKey, incoming.Chat, content, Priority, thread: incoming.Thread ?? "");

    /// <summary>
    /// The appeal that needs no number here: the one behind the message that was replied to, else the one whose thread this is.
    /// </summary>
    public async Task<Appeal?> AppealHere()
    {
        foreach (var message in new[] { incoming.ReplyTo, incoming.Thread }.OfType<string>())
        {
            if (await Store.AppealBehind(incoming.Chat, message) is { } id && await Store.FindAppeal(id) is { } appeal)
            {
                return appeal;
            }
        }

        return null;
    }

    public void Say(string key, params IReadOnlyList<(string Name, object? Value)> args) => Reply(new Content(Texts.Say(key, args)));

    /// <summary>Tells why not: as the answer to the press if a button was pressed, as a message otherwise.</summary>
    public void Refuse(Refusal no)
    {
        if (incoming.PressId is null)
        {
            Reply(new Content(Texts.Say(no)));
        }
        else
        {
            AnswerPress(Texts.Say(no));
        }
    }

    /// <summary>
    /// The choice is made: the buttons of the pressed message go away, and these words, if any, take the place of its own.
    /// </summary>
    public void Chosen(string words = "")
    {
        if (incoming is { PressId: not null, MessageId: { } pressed })
        {
            work.Write(OutboxKind.Edit, incoming.Chat, new Content(words), Workflow.Messaging.Priority.Digest,
                row => row.Regarding = pressed);
        }
    }

    /// <summary>Stops the button's blinking, with a short note or without; at most once for a press.</summary>
    public void AnswerPress(string note = "")
    {
        if (incoming.PressId is not null && !_pressAnswered)
        {
            _pressAnswered = true;
            work.Write(OutboxKind.PressAnswer, incoming.Chat, new Content(note), Workflow.Messaging.Priority.Press,
                row => row.Regarding = incoming.PressId);
        }
    }
}
