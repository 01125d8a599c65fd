using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Imports;

/// <summary>Reads rows of an export by the regulation in force: what the words mean, which topic, whose.</summary>
internal sealed class RowMapper(TableHeader tableHeader, MunicipalityContext town, Func<DateOnly, DateTimeOffset> endOf, StaffByName staff,
    DateOnly today, DayOrder order)
{
    /// <summary>Names of persons are matched with the staff and not kept; the text and its place are the appeal's own.</summary>
    private static readonly string[] NotKept = ["coordinator", "executor", "head", "text"];
    private static readonly string[] Dates = ["received", "planned", "finished"];

    private readonly Layout _layout = tableHeader.Layout;
    private readonly Regulation _regulation = town.Regulation;

    /// <param name="known">What was said before, by number: columns that this export lacks say nothing new.</param>
    /// <returns>The row, or why it cannot be taken.</returns>
    public (ImportRow? Row, Refusal? No) Read(TableRow row, IReadOnlyDictionary<string, OutsideRecord> known)
    {
        var (read, no) = Read(row);
        return read is not null && !tableHeader.Complete && known.TryGetValue(read.Number, out var record)
            ? (read with { News = Completed(read.News, OutsideNews.Read(record.Said)) }, no)
            : (read, no);
    }

    private OutsideNews Completed(OutsideNews now, OutsideNews was) => now with
    {
        DueAt = tableHeader.Has("planned") ? now.DueAt : was.DueAt,
        FinishedAt = tableHeader.Has("finished") ? now.FinishedAt : was.FinishedAt,
        Rating = tableHeader.Has("rating") ? now.Rating : was.Rating,
        Topic = tableHeader.Has("fact") || tableHeader.Has("subcategory") || tableHeader.Has("category") ? now.Topic : was.Topic,
        ExecutorId = tableHeader.Has("executor") ? now.ExecutorId : was.ExecutorId,
        Columns = _layout.Columns.Select(column =>
            (column.Code, Text: (tableHeader.Has(column.Code) ? now : was).Columns.GetValueOrDefault(column.Code, "")))
            .Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Code, cell => cell.Text),
    };

    private (ImportRow? Row, Refusal? No) Read(TableRow row)
    {
        var dates = new Dictionary<string, DateTime?>(StringComparer.Ordinal);
        foreach (var code in Dates)
        {
            if (!CellDate.TryRead(tableHeader.Cell(row, code), town.Zone, out var date, order))
            {
                return (null, new Refusal("imports.row.bad-date", ("column", NameOf(code)), ("words", tableHeader.Text(row, code))));
            }

            dates[code] = date;
        }

        var spoilt = RowNumber.Spoilt(tableHeader.Cell(row, "number"));
        return spoilt is not null
            ? (null, new Refusal($"imports.row.spoilt-{spoilt}", ("column", NameOf("number")), ("words", Shown(row, "number"))))
            : RowNumber.Of(tableHeader, row) is not { Length: > 0 } number
            ? (null, new Refusal("imports.row.no-number", ("column", NameOf("number"))))
            : number.Length > RowNumber.Longest
            ? (null, new Refusal("imports.row.long-number", ("column", NameOf("number")), ("n", RowNumber.Longest)))
            : CellFault.Of(tableHeader.Cell(row, "received")) is { } fault
            ? (null, new Refusal("imports.row.spoilt-fault", ("column", NameOf("received")), ("words", fault.Words)))
            : dates["received"] is not { } received ? (null, new Refusal("imports.row.no-date", ("column", NameOf("received"))))
            : DateOnly.FromDateTime(received) > today
            ? (null, new Refusal("imports.row.future", ("column", NameOf("received")), ("words", tableHeader.Text(row, "received"))))
            : (Made(row, number, received, dates["planned"], dates["finished"]), null);
    }

    private string Shown(TableRow row, string code) =>
        CellFault.Of(tableHeader.Cell(row, code))?.Words
        ?? (tableHeader.Cell(row, code) is double number
        ? number.ToString("0.#####E+0", CultureInfo.InvariantCulture) : tableHeader.Text(row, code));

    private ImportRow Made(TableRow row, string number, DateTime received, DateTime? planned, DateTime? finished)
    {
        var remarks = new List<RowRemark>(RowRemarks.Of(tableHeader, row, order));
        var executor = ExecutorOf(row, remarks);
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
                Columns = KeptOf(row, number),
            },
            Remarks = remarks,
        };
    }

    private Dictionary<string, string> KeptOf(TableRow row, string number) =>
        _layout.Columns.Where(column => !NotKept.Contains(column.Code))
        .Select(column => (column.Code, Text: tableHeader.Text(row, column.Code))).Where(cell => cell.Text.Length > 0)
        .ToDictionary(cell => cell.Code, cell => cell.Code == "number" ? number : cell.Text);

    private Person? ExecutorOf(TableRow row, List<RowRemark> remarks)
    {
        var named = tableHeader.Text(row, "executor");
        var executor = staff.Find(named);
        if (named.Length > 0 && executor is null)
        {
            remarks.Add(new RowRemark(staff.MayBeMeant(named) ? "executor-unsure" : "executor-unknown", ("words", named)));
        }

        return executor;
    }

    /// <summary>What is open needs an owner here: without an executor of ours it waits to be assigned.</summary>
    private AppealState StateOf(TableRow row, bool finished, bool ours, List<RowRemark> remarks)
    {
        var (status, stage) = (tableHeader.Text(row, "status"), tableHeader.Text(row, "stage"));
        var state = _regulation.Imports.StateOf(status, stage);
        if (state is null && status.Length > 0)
        {
            remarks.Add(new RowRemark("status"));
        }

        var meant = state ?? (finished ? AppealState.Closed : AppealState.Registered);
        return Lifecycle.Ended(meant) ? meant
            : !ours ? AppealState.Registered
            : meant == AppealState.Registered ? AppealState.Assigned : meant;
    }

    private string StatusOf(TableRow row) => Joined(row, ", ", "stage", "status");

    private string? TopicOf(TableRow row, List<RowRemark> remarks)
    {
        string[] named = ["fact", "subcategory", "category"];
        var topic = named.Select(code => tableHeader.Text(row, code)).Where(name => name.Length > 0).Select(_regulation.TopicNamed)
            .FirstOrDefault(topic => topic is not null);
        if (topic is null)
        {
            remarks.Add(new RowRemark("topic-unknown"));
        }

        return topic?.Code;
    }

    private int? RatingOf(TableRow row, List<RowRemark> remarks)
    {
        var text = tableHeader.Text(row, "rating");
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var stars)
            && stars is 1 or 2 or 3 or 4 or 5)
        {
            return (int)stars;
        }

        if (text.Length > 0)
        {
            remarks.Add(new RowRemark("rating"));
        }

        return null;
    }

    private bool IsFormal(TableRow row) =>
        PlainName.Of(tableHeader.Text(row, "law-chosen")) is "да" or "yes" or "true" or "истина" or "1" or "+"
        || tableHeader.Text(row, "law").Contains("59", StringComparison.Ordinal);

    /// <summary>The words of the resident; where the system does not export them, what they are about.</summary>
    private string TextOf(TableRow row) =>
        tableHeader.Text(row, "text") is { Length: > 0 } words ? words : Joined(row, ". ", "category", "subcategory", "fact");

    private string Joined(TableRow row, string between, params string[] codes) =>
        string.Join(between, codes.Select(code => tableHeader.Text(row, code)).Where(text => text.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase));

    private string NameOf(string code) => _layout.Columns.First(column => column.Code == code).Name;
}
