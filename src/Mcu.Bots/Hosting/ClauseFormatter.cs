using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;

namespace Mcu.Bots.Hosting;

/// <summary>
/// A clause of the register told to an administrator in the municipality's language: the decree's own words, the names of what realises it,
/// and what is still to come. The sentences of the register are for those who build the program.
/// </summary>
internal static partial class ClauseFormatter
{
    private static readonly HashSet<string> Rights = [.. Enum.GetNames<Right>()
        .Select(name => Capital().Substitute(name, letter => $"-{letter.Value}").ToLowerInvariant())];

    public static string Tell(Clause clause, Phrasebook texts)
    {
        var about = texts.Say("regulation.explain", ("clause", clause.Id), ("what", clause.Words.Length > 0 ? clause.Words : clause.What));
        var how = clause switch
        {
            { IsPartly: true } =>
                $"{Realised("partly", clause, texts)} {texts.Say("regulation.explain.rest", ("parts", Parts(clause, texts)))}",
            { Later: not null } => texts.Say("regulation.explain.later", ("parts", Parts(clause, texts))),
            { Formality: { } reason } =>
                texts.Say("regulation.explain.formality", ("reason", texts.Say($"regulation.formality.{Slug(reason.Split(';')[0])}"))),
            _ => Realised("realised", clause, texts),
        };
        return $"{about} {how}";
    }

    /// <summary>Why there is no answer: the words are no id, or the register does not have it.</summary>
    public static string WhyNot(string typed, Phrasebook texts) => ClauseRegister.IdTyped(typed) is { } id
        ? texts.Say("regulation.chore.no-clause", ("clause", id), ("nearest", ClauseRegister.NearestTo(typed)))
        : texts.Say("regulation.chore.no-id", ("typed", typed));

    private static string Realised(string how, Clause clause, Phrasebook texts) =>
        texts.Say($"regulation.explain.{how}", ("by", string.Join(", ", Names(clause.Realised, texts))), ("test", clause.Test));

    private static IEnumerable<string> Names(string cell, Phrasebook texts) =>
        Name().FindAll(cell).Select(name => texts.Say($"regulation.name.{KindOf(name)}", ("name", name.Groups["name"].Value)))
        .Distinct(StringComparer.Ordinal);

    private static string KindOf(Match match)
    {
        var name = match.Groups["name"].Value;
        return match.Groups["page"].Success ? "page"
            : match.Value.StartsWith('«') ? "button"
            : name.StartsWith('/') ? "command"
            : name.StartsWith("Mcu.Bots", StringComparison.Ordinal) ? "program"
            : name.Contains("__", StringComparison.Ordinal) ? "setting"
            : Rights.Contains(name) ? "right" : "key";
    }

    private static string Parts(Clause clause, Phrasebook texts) =>
        string.Join(", ", clause.Parts.Select(part => texts.Say($"regulation.to-come.{Slug(part)}")));

    private static string Slug(string words) => words.Trim().Replace(' ', '-').Replace("'", "", StringComparison.Ordinal);

    [GeneratedRegex("(?<page>pages? )?`(?<name>[^`]{1,100})`|«(?<name>[^»]{1,100})»", RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Name();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Capital();
}
