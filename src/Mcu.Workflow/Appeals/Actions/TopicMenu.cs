using System.Globalization;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// The buttons by which one of several hundred topics is picked: guesses first, then the groups, then the topics of a group, in pages that
/// every messenger can show. What a button carries is up to whoever offers them.
/// </summary>
/// <param name="Choose">What the button of a topic carries.</param>
/// <param name="Open">What the button of a page carries: the code of a group, a full stop, the page; nothing for the groups.</param>
internal sealed record TopicMenu(MunicipalityContext Town, Phrasebook Texts, Func<Topic, string> Choose, Func<string, string> Open)
{
    /// <summary>Ten buttons are the least that a messenger shows: a page, the guesses, «Ещё».</summary>
    public const int Page = 6;
    public const int Guesses = 3;

    /// <param name="argument">What a button made by <see cref="Open"/> carries.</param>
    /// <param name="guessed">Shown above the groups.</param>
    public IReadOnlyList<IReadOnlyList<Button>> Of(string argument, IEnumerable<Topic> guessed)
    {
        var parts = argument.Split('.');
        var page = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var sections = TopicMenuSection.Of(Town.Regulation);
        return sections.FirstOrDefault(section => section.Code == parts[0]) is { } section
            ? [.. Rows(section.Code, section.Topics.Select(ButtonOf), page), [new Button(Texts.Say("button.all-topics"), Open(""))]]
            : [.. Found(page == 0 ? guessed.Take(Guesses) : []), .. Rows("", sections.Select(ButtonOf), page)];
    }

    /// <summary>A button for each topic.</summary>
    public IEnumerable<IReadOnlyList<Button>> Found(IEnumerable<Topic> topics) =>
        topics.Select(topic => (IReadOnlyList<Button>)[ButtonOf(topic)]);

    private IEnumerable<IReadOnlyList<Button>> Rows(string section, IEnumerable<Button> all, int page)
    {
        var buttons = all.ToList();
        foreach (var button in buttons.Skip(page * Page).Take(Page))
        {
            yield return [button];
        }

        if (buttons.Count > (page + 1) * Page)
        {
            yield return [new Button(Texts.Say("button.more"), Open(string.Create(CultureInfo.InvariantCulture, $"{section}.{page + 1}")))];
        }
    }

    private Button ButtonOf(Topic topic) => new(Town.NameOfTopic(topic.Code) ?? topic.Shown, Choose(topic));

    private Button ButtonOf(TopicMenuSection section) => new(Town.Spoken(section.Name, section.NameEn), Open(section.Code));
}
