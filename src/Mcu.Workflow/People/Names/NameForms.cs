namespace Mcu.Workflow.People.Names;

/// <summary>The cases of Russian surnames and names in the singular. A form that is not sure to be theirs is no form.</summary>
internal static class NameForms
{
    private static readonly string[] Masculine = ["а", "у", "ом", "ем", "е"];
    private static readonly string[] Adjective = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем"];
    private static readonly string[] Soft = ["я", "ю", "ем", "е", "и"];

    /// <param name="woman">Null where nobody knows: then the masculine forms count too.</param>
    public static IEnumerable<string> OfSurname(string name, bool? woman) => Ends(name, "ых", "их") ? [name]
        : Ends(name, "а", "я") ? [name, .. Feminine(name)]
        : woman == true || Ends(name, "о", "е", "и", "у", "ю", "ы", "э") ? [name]
        : [name, .. OfMan(name)];

    /// <summary>
    /// What a woman's surname would be in other cases if it were a man's: people write so, but somebody else may be meant.
    /// </summary>
    public static IEnumerable<string> DoubtfulOfSurname(string name, bool? woman) =>
        woman == true && !Ends(name, "ых", "их", "а", "я", "о", "е", "и", "у", "ю", "ы", "э") ? OfMan(name) : [];

    public static IEnumerable<string> OfFirstName(string name) => name switch
    {
        "павел" => [name, .. Add("павл", Masculine)],
        "лев" => [name, .. Add("льв", Masculine)],
        _ when Ends(name, "а", "я") => [name, .. Feminine(name)],
        _ when Ends(name, "й") => [name, .. Add(name[..^1], Soft)],
        _ when Ends(name, "ь") => [name, .. Add(name[..^1], Soft), name[..^1] + "ью", .. name == "любовь"
            ? ["любви"] : Array.Empty<string>()],
        _ when Ends(name, "о", "е", "и", "у", "ю", "ы", "э") => [name],
        _ => [name, .. Add(name, Masculine)],
    };

    public static IEnumerable<string> OfPatronymic(string name) =>
        Ends(name, "а") ? [name, .. Feminine(name)] : Ends(name, "ич") ? [name, .. Add(name, Masculine)] : OfFirstName(name);

    public static bool Ends(string word, params string[] endings) =>
        Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>«Иванова», «Достоевская», «Глинка», «Берия».</summary>
    private static IEnumerable<string> Feminine(string name)
    {
        var stem = name[..^1];
        string[] noun = Ends(name, "ия") ? ["и", "ю", "ей", "ею"] : Ends(name, "я")
            ? ["и", "е", "ю", "ей", "ею", "ей"] : ["ы", "и", "е", "у", "ой", "ою", "ей", "ею"];
        return Ends(name, "ая", "яя") ? [.. Add(name[..^2], ["ой", "ей", "ую", "юю", "ою", "ею"]), .. Add(stem, noun)] : Add(stem, noun);
    }

    private static IEnumerable<string> OfMan(string name) => name switch
    {
        _ when Ends(name, "ов", "ев", "ин", "ын") => Add(name, [.. Masculine, "ым"]),
        _ when Ends(name, "ий", "ый", "ой") => [.. Add(name[..^2], Adjective), .. Add(name[..^1], Soft)],
        _ when Ends(name, "ей") => [.. Add(name[..^1], Soft), .. Add(name[..^2] + "ь", Soft)],
        _ when Ends(name, "й", "ь") => Add(name[..^1], Soft),
        _ when Ends(name, "аец", "еец", "оец") => [.. Add(name, Masculine), .. Add(name[..^2] + "йц", Masculine)],
        _ when Ends(name, "ец", "ел", "ол", "ок", "ек") =>
            [.. Add(name, Masculine), .. Add(name[..^2] + name[^1], Masculine), .. Add(name[..^2] + "ь" + name[^1], Masculine)],
        _ => Add(name, Masculine),
    };

    private static IEnumerable<string> Add(string stem, string[] endings) => endings.Select(ending => stem + ending);
}
