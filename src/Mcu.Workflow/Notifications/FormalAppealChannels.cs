using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// The lawful ways of a formal appeal, as the regulation knows them; a way without an address of its own is named all the same.
/// </summary>
internal static class FormalAppealChannels
{
    public static IEnumerable<string> Lines(MessageContext context)
    {
        var (texts, formal, town) = (context.Texts, context.Municipality.Regulation.FormalAppeal,
            context.Municipality.Regulation.Municipality);
        yield return texts.Say("formal.way.gosuslugi");
        yield return texts.Say("formal.way.site");
        yield return (formal.Post ?? town.Address) is { } post
            ? texts.Say("formal.way.post-to", ("address", post)) : texts.Say("formal.way.post");
        yield return formal.Reception is { } reception
            ? texts.Say("formal.way.reception-at", ("when", reception)) : texts.Say("formal.way.reception");
    }

    public static IEnumerable<IReadOnlyList<Button>> Links(MessageContext context)
    {
        foreach (var row in ByGosuslugi(context.Work))
        {
            yield return row;
        }

        if (context.Municipality.Regulation.FormalAppeal.Site is { } site)
        {
            yield return [Link(context.Texts.Say("button.site"), site)];
        }
    }

    /// <summary>The way that is open whoever is competent: offered too where we have passed a message on or could not answer it.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> ByGosuslugi(UnitOfWork work) =>
        work.Municipality.Regulation.FormalAppeal.Gosuslugi is { } page ? [[Link(work.Texts.Say("button.gosuslugi"), page)]] : [];

    public static Button Link(string text, string url) => new(text, "") { Url = url };
}
