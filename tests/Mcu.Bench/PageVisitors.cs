using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Mcu.Bench;

/// <summary>Residents who write by the page of a fake that runs somewhere else: a stand that is looked at by people.</summary>
internal sealed class PageVisitors(Uri page, double speed)
{
    private const int FirstId = 20_000;
    private const int MostSteps = 20;
    private static readonly string[] Way = ["consent::yes", "skip:", "send:"];

    public async Task Write(IEnumerable<string> messages, Table table)
    {
        using var http = new HttpClient { BaseAddress = page };
        var (visits, started) = (new List<Task<bool>>(), Stopwatch.GetTimestamp());
        foreach (var text in messages)
        {
            visits.Add(Visit(http, FirstId + visits.Count, text));
            var due = TimeSpan.FromSeconds(visits.Count / Math.Max(speed, 0.01)) - Stopwatch.GetElapsedTime(started);
            await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
        }

        var sent = await Task.WhenAll(visits);
        table.Add("replay", "messages", sent.Length);
        table.Add("replay", "went the whole way", sent.Count(done => done), "all", sent.All(done => done));
    }

    /// <summary>Writes, then presses the next button of the way whenever the page shows it.</summary>
    private static async Task<bool> Visit(HttpClient http, int person, string text)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/?as={person}");
        var shown = await Post(http, address, new() { ["text"] = text });
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < MostSteps && !done.Contains(Way[^1]); step++)
        {
            if (Next(shown, done) is { } press)
            {
                shown = await Post(http, address, press);
            }
            else
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
                shown = await http.GetStringAsync(new Uri(address, UriKind.Relative));
            }
        }

        return done.Contains(Way[^1]);
    }

    private static Dictionary<string, string>? Next(string shown, HashSet<string> done)
    {
        foreach (Match button in Regex.Matches(shown, "name=message value='([^']*)'><input type=hidden name=data value='([^']*)'"))
        {
            var data = WebUtility.HtmlDecode(button.Groups[2].Value);
            if (Way.FirstOrDefault(step => data.StartsWith(step, StringComparison.Ordinal)) is { } step && done.Add(step))
            {
                return new() { ["message"] = button.Groups[1].Value, ["data"] = data };
            }
        }

        return null;
    }

    private static async Task<string> Post(HttpClient http, string address, Dictionary<string, string> form)
    {
        using var body = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(new Uri(address, UriKind.Relative), body);
        return await answer.Content.ReadAsStringAsync();
    }
}
