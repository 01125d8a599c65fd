namespace Mcu.Workflow.People.Names;

/// <summary>One word of a name as somebody wrote it.</summary>
/// <param name="Text">Plain: small letters, no ё.</param>
/// <param name="Capital">It began with a capital letter.</param>
internal sealed record NameWord(string Text, bool Capital)
{
    private static readonly string[] Sons = ["оглы", "оглу", "угли", "углы", "улы", "уулу", "кызы", "гызы", "кизи", "кызи", "ogly",
        "oglu", "kyzy", "qizi"];

    public bool Initial => Text.Length == 1;

    /// <summary>«оглы», «кызы»: the word before it is the father's name.</summary>
    public bool SonOf => Sons.Contains(Text);

    /// <summary>«Петрович», «Петровне».</summary>
    public bool LikePatronymic => Text.Length > 4 && NameForms.Ends(
        Text, "ич", "ича", "ичу", "ичем", "иче", "овна", "овны", "овне", "овну", "овной", "евна", "евны", "евне", "евну", "евной", "ична",
        "ичны", "ичне", "ичну", "ичной");

    /// <summary>«Кузнецов», «Ивановой», «Шевченко».</summary>
    public bool LikeSurname => Text.Length > 3 && NameForms.Ends(
        Text, "ов", "ова", "ову", "овой", "ев", "ева", "еву", "евой", "ин", "ина", "ину", "иной", "ын", "ына", "ыну", "ыной", "ский",
        "ская", "ской", "скому", "ского", "ко", "ук", "юк", "ых", "их");

    /// <summary>All the words; what stands in brackets is no part of a name, a hyphen and a point part words.</summary>
    public static IReadOnlyList<NameWord> Of(string text)
    {
        var (words, word, depth) = (new List<NameWord>(), new System.Text.StringBuilder(), 0);
        var closing = text.LastIndexOf(')');
        foreach (var (at, sign) in text.Normalize(System.Text.NormalizationForm.FormC).Append(' ').Index())
        {
            depth += sign == '(' && at < closing ? 1 : sign == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (char.IsLetterOrDigit(sign) || "'’ʼ`\u00AD\u200B\u0301".Contains(sign, StringComparison.Ordinal)))
            {
                word.Append(sign);
            }
            else if (word.Length > 0)
            {
                Take(words, word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static void Take(List<NameWord> words, string word)
    {
        var plain = NameLetters.Plain(word);
        if (plain.Length > 0)
        {
            words.Add(new NameWord(plain, char.IsUpper(word[0])));
        }
    }
}
