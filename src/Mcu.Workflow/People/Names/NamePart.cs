namespace Mcu.Workflow.People.Names;

internal enum NameRole
{
    Surname,
    First,
    Patronymic,
}

internal enum NameFit
{
    None,

    /// <summary>The first letter only.</summary>
    Initial,

    /// <summary>A form that may be somebody else's.</summary>
    Doubtful,
    Whole,
}

/// <summary>One word of a colleague's name: which of the names it is, and the forms that it takes.</summary>
internal sealed class NamePart
{
    private readonly HashSet<string> _forms;
    private readonly HashSet<string> _doubtful;
    private HashSet<string>? _keys;
    private readonly bool _latin;

    public NamePart(NameRole role, NameWord word, bool? woman)
    {
        (Role, Text, _latin) = (role, word.Text, NameLetters.IsLatin(word.Text));
        var russian = _latin ? NameLetters.ToCyrillic(word.Text) : word.Text;
        _forms = [.. Forms(role, russian, woman)];
        _doubtful = role == NameRole.Surname ? [.. NameForms.DoubtfulOfSurname(russian, woman)] : [];
    }

    public NameRole Role { get; }
    public string Text { get; }

    /// <summary>In all its forms.</summary>
    public IReadOnlyCollection<string> All => _forms;

    private HashSet<string> Keys => _keys ??= [NameLetters.Key(Text), .. _forms.Select(NameLetters.Key)];

    public NameFit FitOf(NameWord typed)
    {
        if (typed.Initial || Text.Length == 1)
        {
            return Role != NameRole.Surname && FirstLetter(typed.Text) == FirstLetter(Text) ? NameFit.Initial : NameFit.None;
        }

        if (_latin || NameLetters.IsLatin(typed.Text))
        {
            return Keys.Contains(NameLetters.Key(typed.Text)) || (NameLetters.AsItLooks(typed.Text) is { } seen && _forms.Contains(seen))
                ? NameFit.Whole : NameFit.None;
        }

        return _forms.Contains(typed.Text) ? NameFit.Whole : _doubtful.Contains(typed.Text) ? NameFit.Doubtful : NameFit.None;
    }

    private static string FirstLetter(string word) => NameLetters.Key(word[..1]);

    private static IEnumerable<string> Forms(NameRole role, string word, bool? woman) => role switch
    {
        NameRole.Surname => NameForms.OfSurname(word, woman),
        NameRole.First => NameForms.OfFirstName(word),
        NameRole.Patronymic => NameForms.OfPatronymic(word),
    };
}
