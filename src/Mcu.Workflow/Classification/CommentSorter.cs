using System.Text.RegularExpressions;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Sorts comments at first sight by plain rules. A question that is missed costs a resident, one that is seen in vain costs a glance:
/// so trouble outweighs thanks, and a rude complaint is a complaint. Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class CommentSorter(Regulation regulation)
{
    // More is no reason but the comment itself.
    private const int LongestReason = 60;

    // People thank in few words; a long story with a «спасибо» in it tells of something else.
    private const int LongestThanks = 200;

    private readonly EmergencyClassifier _danger = new(regulation);
    private readonly CommentLexicon _subject = CommentLexicon.Of([.. regulation.Topics.SelectMany(topic => topic.Words)]);
    private readonly CommentLexicon _asking = CommentLexicon.Named("asking");
    private readonly CommentLexicon _trouble = CommentLexicon.Named("trouble");
    private readonly CommentLexicon _thanks = CommentLexicon.Named("thanks");
    private readonly CommentLexicon _but = CommentLexicon.Named("but");
    private readonly CommentLexicon _advertising = CommentLexicon.Named("advertising");
    private readonly CommentLexicon _offer = CommentLexicon.Named("offer");
    private readonly CommentLexicon _insult = CommentLexicon.Named("insult");
    private readonly CommentLexicon _many = CommentLexicon.Named("many");
    private readonly CommentLexicon _among = CommentLexicon.Named("among");

    /// <summary>What the words are, why, and whether they are important.</summary>
    public Sorting Sort(string text, PublicKind kind)
    {
        var words = CommentPatterns.Mention().Substitute(text, "");
        if (_danger.Quote(words) is { } danger)
        {
            return new Sorting(CommentSort.Question, danger, Important: true);
        }

        var troubled = _trouble.Quote(words) ?? _asking.Quote(words);
        var (sort, reason) = Quiet(words, troubled, kind);
        var many = troubled is not null && sort == CommentSort.Question ? _many.Quote(words) : null;
        return new Sorting(sort, many ?? reason, Important: many is not null);
    }

    // In the order of weight: the first that fits decides.
    private (CommentSort Sort, string Reason) Quiet(string words, string? troubled, PublicKind kind) =>
        Advertised(words, troubled is not null) is { } offer ? (CommentSort.Advertising, offer)
            : troubled is not null ? (CommentSort.Question, troubled)
            : Thanked(words) is { } thanks ? (CommentSort.Thanks, thanks)
            : _subject.Quote(words) is { } subject ? (CommentSort.Question, subject)
            : _insult.Quote(words) is { } insult ? (CommentSort.Insult, insult)
            : Asked(words) is { } question ? (CommentSort.Question, question)
            : (kind == PublicKind.SuggestedPost ? CommentSort.Question : CommentSort.Talk, "");

    /// <summary>«Уберите рекламу казино» is a complaint; it has neither a link nor a telephone to call.</summary>
    private string? Advertised(string words, bool troubled)
    {
        var lure = CommentPatterns.Link().Find(words) is { Success: true } link ? link : PersonalPatterns.Phone().Find(words);
        var onlyLink = lure.Success && !words.Remove(lure.Index, lure.Length).Any(char.IsLetter);
        return onlyLink ? Short(lure.Value)
            : !troubled || lure.Success ? _advertising.Quote(words) ?? (lure.Success && !troubled ? _offer.Quote(words) : null)
            : null;
    }

    /// <summary>«Спасибо за двор, но…» is no thanks where it names a matter of the municipality.</summary>
    private string? Thanked(string words)
    {
        var other = words.Length > LongestThanks || _but.Quote(words) is not null;
        return other && _subject.Quote(words) is not null ? null : _thanks.Quote(CommentPatterns.Politeness().Substitute(words, ""));
    }

    private string? Asked(string words) =>
        _among.Quote(words) is null && CommentPatterns.Question().Find(words) is { Success: true } question
        ? Short(question.Value.Trim()) : null;

    private static string Short(string quoted) => quoted.Length <= LongestReason ? quoted : $"{quoted[..(LongestReason - 1)].TrimEnd()}…";
}
