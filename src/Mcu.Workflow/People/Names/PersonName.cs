
namespace Mcu.Workflow.People.Names;

/// <summary>
/// A colleague's name taken apart: «Кузнецов Иван Петрович», «Иван Кузнецов», «Мамедов Рустам Али оглы», «Ёлкина-Петрова Мария».
/// </summary>
internal sealed class PersonName
{
    /// <summary>Men whose names end as women's do.</summary>
    private static readonly string[] Men = ["илья", "никита", "фома", "лука", "кузьма", "данила", "савва", "гаврила", "добрыня",
        "мустафа", "муса", "иса"];
    private static readonly string[] Women = ["любовь", "нинель", "рахиль", "эсфирь", "адель", "николь", "юдифь", "ольга",
        "айгуль", "гузель"];

    private PersonName(IEnumerable<NameWord> surname, IEnumerable<NameWord> first, IEnumerable<NameWord> patronymic)
    {
        var (given, father) = (first.ToList(), patronymic.ToList());
        var family = surname.ToList();
        var woman = IsWoman(family, given, father);
        Parts =
        [
            .. family.Select(word => new NamePart(NameRole.Surname, word, woman)),
            .. given.Select(word => new NamePart(NameRole.First, word, woman)),
            .. father.Where(word => !word.SonOf).Select(word => new NamePart(NameRole.Patronymic, word, woman)),
        ];
    }

    public IReadOnlyList<NamePart> Parts { get; }

    public int Count(NameRole role) => Parts.Count(part => part.Role == role);

    /// <summary>
    /// How the name can be read: the surname first, as lists have it, unless the words themselves say otherwise; both where they say
    /// nothing.
    /// </summary>
    public static IReadOnlyList<PersonName> Readings(string name)
    {
        var groups = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(NameWord.Of)
            .Where(words => words.Count > 0).ToList();
        var father = Fathers(groups);
        var rest = groups.Where((_, at) => !father.Contains(at)).ToList();
        var patronymic = father.SelectMany(at => groups[at]);
        if (rest.Count < 2)
        {
            return [new(rest.SelectMany(g => g), [], patronymic), new([], rest.SelectMany(g => g), patronymic)];
        }

        var (ahead, behind) = (IsFirstName(rest[0]), IsFirstName(rest[^1]));
        var surnameFirst = new PersonName(rest.Take(rest.Count - 1).SelectMany(g => g), rest[^1], patronymic);
        var nameFirst = new PersonName(rest.Skip(1).SelectMany(g => g), rest[0], patronymic);
        var patronymicSays = father.Count > 0 ? father[0] == 1 && groups.Count > 2 + father.Count - 1 : (bool?)null;
        return patronymicSays ?? (ahead && !behind) ? [nameFirst] : behind && !ahead ? [surnameFirst] : [surnameFirst, nameFirst];
    }

    public static bool IsFirstName(IReadOnlyList<NameWord> words) => words.Count > 0 && words.All(IsFirstName);

    public static bool IsFirstName(NameWord word)
    {
        var russian = NameLetters.IsLatin(word.Text) ? NameLetters.ToCyrillic(word.Text) : word.Text;
        return russian.Length > 1 && FirstNames.Has(char.ToUpperInvariant(russian[0]) + russian[1..]);
    }

    /// <summary>Where the patronymic stands among the words: never first, «Али оглы» in two.</summary>
    private static List<int> Fathers(List<IReadOnlyList<NameWord>> groups)
    {
        var son = groups.FindIndex(words => words.Any(word => word.SonOf));
        if (son >= 1)
        {
            return groups[son].Count > 1 || son == 1 ? [son] : [son - 1, son];
        }

        var like = Enumerable.Range(1, Math.Max(0, groups.Count - 1)).Where(at => groups[at] is [{ LikePatronymic: true }]).ToList();
        return groups.Count < 3 ? [.. like.Where(at => groups[at][0].Text.EndsWith('а'))]
            : like.Count == 0 ? []
            : like.Contains(1) && (IsFirstName(groups[0]) || like.Count == 1) ? [1] : [like[^1]];
    }

    private static bool? IsWoman(List<NameWord> family, List<NameWord> given, List<NameWord> father)
    {
        if (father.Count > 0 && father.Any(word => word.LikePatronymic || word.SonOf))
        {
            return father.Any(word => word.Text.EndsWith('а') || word.Text is "кызы" or "гызы" or "кизи" or "кызи");
        }

        var name = given.FirstOrDefault(word => word.Text.Length > 1)?.Text;
        return name is not null ? Russian(name) is var first
            && (Women.Contains(first) || (NameForms.Ends(first, "а", "я") && !Men.Contains(first)))
            : family.Any(word => NameForms.Ends(Russian(word.Text), "ова", "ева", "ина", "ая")) ? true : null;
    }

    private static string Russian(string text) => NameLetters.IsLatin(text) ? NameLetters.ToCyrillic(text) : text;
}
