using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Whether a person tells of the same trouble twice: in public and in private. Only a likeness that is offered to the staff:
/// a place, a number or a topic that differ speak against it, words that both share speak for it.
/// </summary>
public static class TextSimilarity
{
    private const int ShortestWord = 3;

    // Of the words of the shorter text: alike by themselves, and alike where the place is the same too.
    private const double Alike = 0.5;
    private const double AlikeThere = 0.3;

    // What nearly every message has.
    private static readonly HashSet<string> Empty = Stemmed(
        "здравствуйте добрый добрая доброе день вечер утро пожалуйста спасибо помогите подскажите скажите когда почему зачем сколько опять снова уже еще тоже будет будут можно нужно очень который которая это эта эти как что для при или нас вас нам вам мне "
        + "она они оно его все так там тут день неделя неделю недели месяц второй вторую третий третью улица дом возле около");

    private static readonly TopicGuesser Topics = new(Regulation.Default);

    /// <summary>Whether two texts of one person are likely about the same thing.</summary>
    public static bool Likely(string one, string other)
    {
        var (first, second) = (Words.Of(one), Words.Of(other));
        var fewer = Math.Min(first.Stems.Count, second.Stems.Count);
        if (fewer == 0 || Differ(first.Numbers, second.Numbers))
        {
            return false;
        }

        var shared = first.Stems.Intersect(second.Stems).Count();
        var sameNumber = first.Numbers.Overlaps(second.Numbers);
        var sameTopic = Topics.Guess(one, 2).Intersect(Topics.Guess(other, 2)).Any();
        return shared >= 2 ? shared >= fewer * (sameNumber || sameTopic ? AlikeThere : Alike) : shared == 1 && sameTopic
            && (sameNumber || fewer <= 2);
    }

    // «дом 5» and «дом 15», «автобус 12» and «автобус 7»
    private static bool Differ(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private static HashSet<string> Stemmed(string words) => [.. words.Split(' ').Select(word => ShortStem.Of(word))];

    private sealed record Words(HashSet<string> Stems, HashSet<string> Numbers)
    {
        public static Words Of(string text)
        {
            var all = new Words(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            var words = new TextNormalizer(text);
            while (words.Next())
            {
                if (char.IsDigit(words.Word[0]))
                {
                    all.Numbers.Add(words.Word.ToString());
                }
                else if (words.Word.Length >= ShortestWord && ShortStem.Of(words.Word) is var stem && !Empty.Contains(stem))
                {
                    all.Stems.Add(stem);
                }
            }

            return all;
        }
    }
}
