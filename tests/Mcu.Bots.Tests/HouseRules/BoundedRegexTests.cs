using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Mcu.Bots.Hosting;
using Mcu.Workflow;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>
/// What people write must not hold the program up: every regular expression has a limit, and running into it is no fault.
/// </summary>
public sealed class BoundedRegexTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int Long = 4_096;

    /// <summary>What the expressions are made of: a text that repeats one of these is the worst for one or another.</summary>
    private static readonly string[] Atoms =
    [
        "Аа-", "Аа ", "Аа", "аа-", "А.", "А. ", "ул. ", "ул.", "д.", "д. 1 ", "д1к1", "дом 1 по ", "1 ", "1-", "1", "1/", "1, ", " ", "\n",
        "\t", ".", ". ", "?", "а", "А", "АА ", "A", "Aa ",
        "Иванова ", "Иваново-", "по адресу ", "8 ", "+7(", "(9", "договор ", "договор1", "закон от 1 «а", "в течение ", "https://a.",
        "www.", "a-", "a.ru/", "[id1|", "[", "@a", "спасибо ", "за ", "<script ", "src=", "до ", "через ", "село ", "г. Аа ",
        "тел ", "тел.", "телефон", "здравствуй", "Здравствуйте, ", "сов", "Совов", "иных", "№", "#", "-", "—", "с 1 по ", "от ", "\"", "«",
        "{", "}", "кв. ", "д. 1 кв. ", "1 к 1 ", "приёмный ", "a@", "a@a.",
    ];

    private static readonly Type[] Types =
        [.. typeof(ServiceRegistration).Assembly.GetTypes(), .. typeof(BoundedRegex).Assembly.GetTypes(),
        .. typeof(Data.McuData).Assembly.GetTypes()];

    public static TheoryData<string> Patterns => [.. Regexes().Select(regex => regex.Name)];

    [Fact]
    public void Every_regular_expression_has_a_limit() =>
        House.Nobody(
            from regex in Regexes()
            where !regex.Pattern.Options.HasFlag(RegexOptions.NonBacktracking)
            where regex.Pattern.MatchTimeout == Regex.InfiniteMatchTimeout
            || regex.Pattern.MatchTimeout.TotalMilliseconds > BoundedRegex.Milliseconds
            select regex.Name,
            "Give the expression BoundedRegex.Milliseconds as its limit, or RegexOptions.NonBacktracking:");

    [Fact]
    public void Nobody_asks_a_regular_expression_but_through_the_bounded_one() =>
        House.Nobody(
            from type in Types
            where type != typeof(BoundedRegex)
            && type.Namespace?.StartsWith("System.Text.RegularExpressions", StringComparison.Ordinal) != true
            from method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
            from called in CallsOf(method)
            where called.DeclaringType == typeof(Regex)
            where called.IsConstructor ? method.Name != ".cctor" : called.Name is "Match" or "Matches" or "IsMatch" or "Replace" or "Split"
            or "Count" or "EnumerateMatches"
            select $"{type.FullName}.{method.Name} calls Regex.{called.Name}",
            "A match that takes too long throws: ask by Fits, Find, FindAll, Substitute or Parts of BoundedRegex:");

    [Theory]
    [MemberData(nameof(Patterns))]
    public void No_long_line_of_the_same_signs_holds_an_expression_up(string name)
    {
        var pattern = Regexes().Single(regex => regex.Name == name).Pattern;
        House.Nobody(
            from atom in Atoms
            let text = string.Concat(Enumerable.Repeat(atom, (Long / atom.Length) + 1))
            where !new[] { text, text + "!", "А" + text }.All(hostile => IsQuick(pattern, hostile))
            select $"«{atom}» many times over",
            $"{name} tries each sign of a long text against all the others; give its repetitions an end:");
    }

    /// <summary>An ordinary look takes a millisecond or two. One of several that is quick is enough: the machine may be busy.</summary>
    private static bool IsQuick(Regex pattern, string text)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var began = Stopwatch.GetTimestamp();
            pattern.FindAll(text);
            if (Stopwatch.GetElapsedTime(began).TotalMilliseconds < BoundedRegex.Milliseconds / 4)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string Name, Regex Pattern)> Regexes() =>
        from type in Types
        from method in type.GetMethods(All)
        where method.IsStatic && method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0
        where method.GetCustomAttribute<GeneratedRegexAttribute>() is not null
        select ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);

    private static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if ((code[at] == OpCodes.Call.Value || code[at] == OpCodes.Callvirt.Value || code[at] == OpCodes.Newobj.Value)
                && Resolve(method, BitConverter.ToInt32(code, at + 1)) is { } called)
            {
                yield return called;
            }
        }
    }

    /// <summary>Four bytes that only look like a call name nothing, or something else.</summary>
    private static MethodBase? Resolve(MethodBase from, int token)
    {
        try
        {
            return from.Module.ResolveMethod(
                token, from.DeclaringType!.IsGenericType ? from.DeclaringType.GetGenericArguments() : null, from.IsGenericMethod
                    ? from.GetGenericArguments() : null);
        }
        catch (Exception fault) when (fault is ArgumentException or BadImageFormatException or MissingMemberException or TypeLoadException)
        {
            return null;
        }
    }
}
