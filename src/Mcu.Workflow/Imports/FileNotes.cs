using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Workflow.Imports;

/// <summary>What the sender of a file should know of the whole of it before it is loaded: phrases <c>imports.note.*</c>.</summary>
internal sealed class FileNotes(TableSession table)
{
    private const int Named = 5;
    private static readonly string[] Dates = ["received", "planned", "finished"];

    private int _hidden;
    private bool _dayFirst;
    private bool _monthFirst;

    /// <summary>
    /// Where some dates can be read one way only, the others are meant the same way; where they contradict each other nothing is clear.
    /// </summary>
    public DayOrder Order => (_dayFirst, _monthFirst) switch
    {
        (true, false) => DayOrder.DayFirst,
        (false, true) => DayOrder.MonthFirst,
        _ => DayOrder.Unclear,
    };

    public void Look(IReadOnlyList<TableRow> rows)
    {
        foreach (var row in rows)
        {
            _hidden += row.Hidden ? 1 : 0;
            foreach (var order in Dates.Select(code => CellDate.OrderOf(table.TableHeader.Cell(row, code))))
            {
                _dayFirst |= order == DayOrder.DayFirst;
                _monthFirst |= order == DayOrder.MonthFirst;
            }
        }
    }

    /// <summary>After the last row.</summary>
    public IReadOnlyList<Refusal> All()
    {
        var (sheet, tableHeader) = (table.Sheet, table.TableHeader);
        var others = table.OtherSheets();
        return
        [
            .. sheet.Hidden ? [new Refusal("imports.note.hidden-sheet", ("sheet", sheet.Name))]
                : !table.OnFirstSheet || others.Count > 0 ? [new Refusal("imports.note.sheet", ("sheet", sheet.Name))] : (Refusal[])[],
            .. others.Count > 0 ? [new Refusal("imports.note.other-sheets", ("sheets", Listed(others)))] : (Refusal[])[],
            .. tableHeader.Twice.Count > 0 ? [new Refusal("imports.note.twice", ("columns", Listed(tableHeader.Twice)))] : (Refusal[])[],
            .. tableHeader.Hidden.Count > 0
                ? [new Refusal("imports.note.hidden-columns", ("columns", Listed(tableHeader.Hidden)))] : (Refusal[])[],
            .. _hidden > 0 ? [new Refusal("imports.note.hidden-rows", ("n", _hidden))] : (Refusal[])[],
            .. Order == DayOrder.MonthFirst ? [new Refusal("imports.note.month-first")] : (Refusal[])[],
        ];
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Take(Named).Select(name => $"«{name}»"));
}
