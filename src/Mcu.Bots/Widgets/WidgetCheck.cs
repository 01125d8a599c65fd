using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Localization;

namespace Mcu.Bots.Widgets;

/// <summary>Whether the blocks are on a page of the municipality's site, and whether what they load is there (S0-43).</summary>
internal sealed partial class WidgetCheck(HttpClient http, Phrasebook texts)
{
    /// <summary>What was found, line by line.</summary>
    internal sealed record Found(bool Alive, IReadOnlyList<string> Lines);

    /// <param name="code">The number of the organisation that the regulation names; null where it names none.</param>
    public async Task<Found> Look(Uri site, string? code)
    {
        if (await Text(site) is not { } page)
        {
            return new Found(Alive: false, [texts.Say("widget.check.no-page", ("site", site))]);
        }

        var (own, official) = (await Own(site, page), await Official(site, page, code));
        return new Found(own.Alive && official.Alive, [own.Line, official.Line]);
    }

    private async Task<(bool Alive, string Line)> Own(Uri site, string page)
    {
        var sources = Scripts(site, page)
            .Where(source => source.AbsolutePath.EndsWith(WidgetCli.Script, StringComparison.Ordinal)).ToList();
        if (sources.Count == 0)
        {
            return (false, texts.Say("widget.check.own-missing"));
        }

        var script = await Text(sources[0]);
        return script?.Contains("embedded=1", StringComparison.Ordinal) == true
            ? (true, texts.Say("widget.check.own-alive", ("address", sources[0])))
            : (false, texts.Say("widget.check.own-dead", ("address", sources[0])));
    }

    /// <summary>
    /// The official code in three parts: its script, the element it opens from, the call with the number of the organisation.
    /// </summary>
    private async Task<(bool Alive, string Line)> Official(Uri site, string page, string? code)
    {
        var script = Scripts(site, page).FirstOrDefault(source => source.AbsoluteUri == WidgetBlocks.OfficialScript);
        var call = Call().Find(page);
        if (script is null || !call.Success || !page.Contains(WidgetBlocks.OfficialElement, StringComparison.Ordinal))
        {
            return (false, texts.Say("widget.check.official-missing"));
        }

        var number = call.Groups["code"].Value;
        return code is not null && number != code ? (false, texts.Say("widget.check.official-other", ("number", number), ("code", code)))
            : await Text(script) is null ? (false, texts.Say("widget.check.official-dead", ("address", script)))
            : (true, texts.Say("widget.check.official-alive", ("number", number)));
    }

    private static IEnumerable<Uri> Scripts(Uri site, string page) =>
        Source().FindAll(page).Select(match => Uri.TryCreate(site, match.Groups["src"].Value, out var source) ? source : null)
        .OfType<Uri>();

    /// <summary>Null where it cannot be had.</summary>
    private async Task<string?> Text(Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<script\b[^<>]{0,500}?\bsrc\s*=\s*[""']?(?<src>[^""'\s>]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex Source();

    [GeneratedRegex(@"\bWidget\(\s*[""']https://pos\.gosuslugi\.ru/form/?[""']\s*,\s*(?<code>\d+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex Call();
}
