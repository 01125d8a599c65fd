using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>The «← →» row under whatever is too long for one message.</summary>
internal static class Pages
{
    /// <summary>The platforms take 64 bytes in a button.</summary>
    public const int MostButtonBytes = 64;

    /// <returns>No row, or one row with one or two buttons.</returns>
    public static IReadOnlyList<IReadOnlyList<Button>> Row(string command, long? appealId, int page, bool more, string filter = "")
    {
        List<Button> row = [];
        if (page > 0)
        {
            row.Add(new Button("←", StaffCommand.Press(command, appealId, Argument(page - 1, filter))));
        }

        if (more)
        {
            row.Add(new Button("→", StaffCommand.Press(command, appealId, Argument(page + 1, filter))));
        }

        return row.Count == 0 ? [] : [row];
    }

    public static string Argument(int page, string filter = "")
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return filter.Length == 0 ? $"p{number}" : $"p{number}~{filter}";
    }

    /// <summary>The last page that has anything on it, so that a button of an older, longer list shows something.</summary>
    public static int Within(int page, int total, int size) => Math.Clamp(page, 0, Math.Max(0, (total - 1) / size));
}
