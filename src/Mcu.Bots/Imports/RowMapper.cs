using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mcu.Bots.Desk;
using Mcu.Bots.Imports.Tables;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Imports;

/// <summary>Reads rows of an export by the regulation in force: what the words mean, which topic, whose.</summary>
internal sealed class RowMapper(Heading heading, TownHall town, Func<DateOnly, DateTimeOffset> endOf, StaffByName staff, DateOnly today)
{
    /// <summary>Names of persons are matched with the staff and not kept; the text and its place are the appeal's own.</summary>
    private static readonly string[] NotKept = ["coordinator", "executor", "head", "text"];
    private static readonly string[] Dates = ["received", "planned", "finished"];

    /// <summary>A link is the longest thing that a row is known by.</summary>
    private const int LongestNumber = 1000;

    private readonly Layout _layout = heading.Layout;
    private readonly Regulation _regulation = town.Regulation;

    /// <summary>By what a row is known again. Where the system gives no number: its link, else what never changes of it.</summary>
    public static string NumberOf(Heading heading, TableRow row)
    {
        if (heading.Text(row, "number") is { Length: > 0 } number)
        {
            return number;
        }

        if (heading.Layout.Columns.All(column => column.Code != "link"))
        {
            return "";
        }

        if (heading.Text(row, "link") is { Length: > 0 } link)
        {
            return link;
        }

        string[] lasting = ["received", "fact", "settlement", "street", "house", "text"];
        var words = string.Join('\n', lasting.Select(code => PlainName.Of(heading.Text(row, code))));
        return "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];
    }

    /// <param name="known">What was said before, by number: columns that this export lacks say nothing new.</param>
    /// <returns>The row, or why it cannot be taken.</returns>
    public (ImportRow? Row, Refusal? No) Read(TableRow row, IReadOnlyDictionary<string, OutsideRecord> known)
    {
        var (read, no) = Read(row);
        return read is not null && !heading.Complete && known.TryGetValue(read.Number, out var record)
            ? (read with { News = Completed(read.News, OutsideNews.Read(record.Said)) }, no)
            : (read, no);
    }

    private OutsideNews Completed(OutsideNews now, OutsideNews was) => now with
    {
        DueAt = heading.Has("planned") ? now.DueAt : was.DueAt,
        FinishedAt = heading.Has("finished") ? now.FinishedAt : was.FinishedAt,
        Rating = heading.Has("rating") ? now.Rating : was.Rating,
        Topic = heading.Has("fact") || heading.Has("subcategory") || heading.Has("category") ? now.Topic : was.Topic,
        ExecutorId = heading.Has("executor") ? now.ExecutorId : was.ExecutorId,
        Columns = _layout.Columns.Select(column => (column.Code, Text: (heading.Has(column.Code) ? now : was).Columns.GetValueOrDefault(column.Code, "")))
            .Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Code, cell => cell.Text),
    };

    private (ImportRow? Row, Refusal? No) Read(TableRow row)
    {
        var dates = new Dictionary<string, DateTime?>(StringComparer.Ordinal);
        foreach (var code in Dates)
        {
            if (!CellDate.TryRead(heading.Cell(row, code), town.Zone, out var date))
            {
                return (null, new Refusal("imports.row.bad-date", ("column", NameOf(code)), ("words", heading.Text(row, code))));
            }

            dates[code] = date;
        }

        return NumberOf(heading, row) is not { Length: > 0 } number ? (null, new Refusal("imports.row.no-number", ("column", NameOf("number"))))
            : number.Length > LongestNumber ? (null, new Refusal("imports.row.long-number", ("column", NameOf("number")), ("n", LongestNumber)))
            : dates["received"] is not { } received ? (null, new Refusal("imports.row.no-date", ("column", NameOf("received"))))
            : DateOnly.FromDateTime(received) > today ? (null, new Refusal("imports.row.future", ("column", NameOf("received")), ("words", heading.Text(row, "received"))))
            : (Made(row, number, received, dates["planned"], dates["finished"]), null);
    }

    private ImportRow Made(TableRow row, string number, DateTime received, DateTime? planned, DateTime? finished)
    {
        var remarks = new List<string>();
        var executor = staff.Find(heading.Text(row, "executor"));
        return new ImportRow
        {
            Line = row.Line,
            Number = number,
            ReceivedAt = town.At(received),
            ReceivedOn = DateOnly.FromDateTime(received),
            Kind = IsFormal(row) ? AppealKind.Formal : AppealKind.Message,
            Text = TextOf(row),
            Place = Joined(row, ", ", "settlement", "street", "house") is { Length: > 0 } place ? place : null,
            News = new OutsideNews
            {
                State = StateOf(row, finished is not null, executor is not null, remarks),
                DueAt = planned is { } day ? endOf(DateOnly.FromDateTime(day)) : null,
                FinishedAt = finished is { } end ? town.At(end) : null,
                Rating = RatingOf(row, remarks),
                Topic = TopicOf(row, remarks),
                ExecutorId = executor?.Id,
                Status = StatusOf(row),
                Columns = _layout.Columns.Where(column => !NotKept.Contains(column.Code))
                    .Select(column => (column.Code, Text: heading.Text(row, column.Code))).Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Code, cell => cell.Text),
            },
            Remarks = remarks,
        };
    }

    /// <summary>What is open needs an owner here: without an executor of ours it waits to be assigned.</summary>
    private AppealState StateOf(TableRow row, bool finished, bool ours, List<string> remarks)
    {
        var (status, stage) = (heading.Text(row, "status"), heading.Text(row, "stage"));
        var state = _regulation.Imports.StateOf(status, stage);
        if (state is null && status.Length > 0)
        {
            remarks.Add("status");
        }

        var meant = state ?? (finished ? AppealState.Closed : AppealState.Registered);
        return Lifecycle.Ended(meant) ? meant
            : !ours ? AppealState.Registered
            : meant == AppealState.Registered ? AppealState.Assigned : meant;
    }

    private string StatusOf(TableRow row) => Joined(row, ", ", "stage", "status");

    private string? TopicOf(TableRow row, List<string> remarks)
    {
        string[] named = ["fact", "subcategory", "category"];
        var topic = named.Select(code => heading.Text(row, code)).Where(name => name.Length > 0).Select(_regulation.TopicNamed).FirstOrDefault(topic => topic is not null);
        if (topic is null)
        {
            remarks.Add("topic-unknown");
        }

        return topic?.Code;
    }

    private int? RatingOf(TableRow row, List<string> remarks)
    {
        var text = heading.Text(row, "rating");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) && stars is >= 1 and <= 5)
        {
            return stars;
        }

        if (text.Length > 0)
        {
            remarks.Add("rating");
        }

        return null;
    }

    private bool IsFormal(TableRow row) =>
        PlainName.Of(heading.Text(row, "law-chosen")) is "да" or "yes" or "true" or "1" || heading.Text(row, "law").Contains("59", StringComparison.Ordinal);

    /// <summary>The words of the resident; where the system does not export them, what they are about.</summary>
    private string TextOf(TableRow row) => heading.Text(row, "text") is { Length: > 0 } words ? words : Joined(row, ". ", "category", "subcategory", "fact");

    private string Joined(TableRow row, string between, params string[] codes) =>
        string.Join(between, codes.Select(code => heading.Text(row, code)).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    private string NameOf(string code) => _layout.Columns.First(column => column.Code == code).Name;
}
