using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Understanding;

namespace Mcu.Workflow.Watching;

/// <summary>
/// Sorts comments at first sight by plain rules. A question that is missed costs a resident, one that is seen in vain costs a glance:
/// so trouble outweighs thanks, and a rude complaint is a complaint. Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class CommentSorter(Regulation regulation)
{
    private readonly DangerWords _danger = new(regulation);
    private readonly CommentWords _asking = new("asking");
    private readonly CommentWords _trouble = new("trouble");
    private readonly CommentWords _thanks = new("thanks");
    private readonly CommentWords _advertising = new("advertising");
    private readonly CommentWords _insult = new("insult");
    private readonly CommentWords _many = new("many");

    /// <summary>What the words are, why, and whether they are important.</summary>
    public Sorting Sort(string text, PublicKind kind)
    {
        if (_danger.Find(text) is { } danger)
        {
            return new Sorting(CommentSort.Question, danger, Important: true);
        }

        if (_advertising.Find(text) is { } offer)
        {
            return new Sorting(CommentSort.Advertising, offer, Important: false);
        }

        return (_trouble.Find(text) ?? _asking.Find(text)) is { } asked ? Asked(text, asked)
            : _thanks.Find(text) is { } thanks ? new Sorting(CommentSort.Thanks, thanks, Important: false)
            : _insult.Find(text) is { } insult ? new Sorting(CommentSort.Insult, insult, Important: false)
            : new Sorting(kind == PublicKind.SuggestedPost ? CommentSort.Question : CommentSort.Talk, "", Important: false);
    }

    private Sorting Asked(string text, string asked) =>
        _many.Find(text) is { } many ? new Sorting(CommentSort.Question, many, Important: true) : new Sorting(CommentSort.Question, asked, Important: false);
}
