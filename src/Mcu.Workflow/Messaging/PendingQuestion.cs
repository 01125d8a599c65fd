namespace Mcu.Workflow.Messaging;

/// <summary>What the bot has asked a person in a chat: one kind a question, with what is needed to go on when the answer comes.</summary>
public abstract record PendingQuestion
{
    private PendingQuestion()
    {
    }

    /// <summary>The next words are the answer. Where they are not required, the person may as well go on with something else.</summary>
    public virtual bool RequiresWords => true;

    /// <summary>Words that complete a staff command («Напишите причину»).</summary>
    /// <param name="Argument">What is known already, given back to the command.</param>
    public sealed record CommandInput(string Command, long? AppealId = null, string Argument = "") : PendingQuestion;

    /// <summary>A message of a person that waits, under a key of its own, for a button to say what becomes of it.</summary>
    /// <param name="Message">The message as JSON.</param>
    public sealed record HeldMessage(long? AppealId, string Message) : PendingQuestion;

    /// <summary>How the resident wants to be addressed, after the receipt of this appeal.</summary>
    public sealed record ResidentName(long AppealId) : PendingQuestion;

    /// <summary>What to add to this appeal.</summary>
    public sealed record AppealAddition(long AppealId) : PendingQuestion;

    /// <summary>Why the matter of this appeal is not solved.</summary>
    public sealed record UnsolvedReason(long AppealId) : PendingQuestion;

    /// <summary>A remark about the answer, after the rating.</summary>
    public sealed record RatingRemark(long AppealId) : PendingQuestion
    {
        public override bool RequiresWords => false;
    }

    /// <summary>The name that stands in the document made from this draft.</summary>
    public sealed record DocumentName(long DraftId) : PendingQuestion;

    /// <summary>The choice about personal data, on the way to booking a reception.</summary>
    /// <param name="Choice">What was chosen of the booking so far.</param>
    public sealed record ReceptionConsent(string Choice) : PendingQuestion
    {
        public override bool RequiresWords => false;
    }

    /// <summary>Who comes to the reception.</summary>
    public sealed record ReceptionName(string Slot) : PendingQuestion;

    /// <summary>What the reception is to be about.</summary>
    public sealed record ReceptionSubject(string Slot, string Name) : PendingQuestion;

    /// <summary>A question to this direct line.</summary>
    /// <param name="Words">Words that came already and wait for the choice about personal data.</param>
    public sealed record DirectLineQuestion(long LineId, string Words = "") : PendingQuestion;
}
