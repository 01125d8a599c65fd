using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Mcu.Fakes;

namespace Mcu.Bots.Tests.World;

/// <summary>A line of a chat as a page shows it now, read from its HTML.</summary>
internal sealed partial record ShownLine(long Id, long Revision, bool FromBot, bool Mine, string Text, IReadOnlyList<FakeButton> Buttons,
    IReadOnlyList<FakeFile> Files)
{
    /// <summary>The lines of the chats of a page by the seats in which they are read.</summary>
    public static IEnumerable<(string Seat, ShownLine Line)> In(string page) =>
        from chat in Chat().Split(page).Skip(1).Chunk(2)
        from line in Message().Split(chat[1]).Skip(1)
        select (chat[0], Read(line));

    private static ShownLine Read(string html)
    {
        var head = Head().Match(html);
        return new ShownLine(
            Number(head.Groups["id"]), Number(head.Groups["revision"]), head.Groups["from"].Value == "bot",
            head.Groups["from"].Value == "me",
            Words().Match(html) is { Success: true } words ? Plain(words.Groups["words"].Value) : "",
            [.. Button().Matches(html).Select(button =>
                new FakeButton(Plain(button.Groups["text"].Value), Value(button.Groups["data"]), Value(button.Groups["url"])))],
            [.. File().Matches(html).Select(FileOf)]);
    }

    private static FakeFile FileOf(Match file) => file.Groups["picture"].Success
        ? new FakeFile(file.Groups["picture"].Value, "photo", "", "", 0, null)
        : new FakeFile(file.Groups["file"].Value, "document", Plain(file.Groups["name"].Value), "", 0, null);

    private static long Number(Group digits) => long.Parse(digits.Value, CultureInfo.InvariantCulture);
    private static string? Value(Group found) => found.Success ? WebUtility.HtmlDecode(found.Value) : null;
    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();

    [GeneratedRegex("<section class=\"chat\" data-seat=\"([^\"]+)\"")]
    private static partial Regex Chat();

    [GeneratedRegex("<div class=\"message ")]
    private static partial Regex Message();

    [GeneratedRegex("data-id=\"(?<id>[0-9]+)\"\\s+data-revision=\"(?<revision>[0-9]+)\"\\s+data-from=\"(?<from>[a-z]+)\"")]
    private static partial Regex Head();

    [GeneratedRegex("<p class=\"text\"[^>]*>(?<words>.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Words();

    [GeneratedRegex("(?:data-button=\"(?<data>[^\"]*)\"|<a class=\"button\"[^>]*href=\"(?<url>[^\"]+)\"[^>]*)>(?<text>[^<]*)<")]
    private static partial Regex Button();

    [GeneratedRegex("<img src=\"(?<picture>[^\"]+)\"|<p class=\"file\"><a href=\"(?<file>[^\"]+)\" download=\"(?<name>[^\"]*)\"")]
    private static partial Regex File();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
