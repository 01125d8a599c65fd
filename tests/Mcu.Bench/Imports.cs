using System.Diagnostics;
using System.Globalization;
using Mcu.Bots.Files;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bench;

/// <summary>A large export from the command line into a database of its own: as text, as a workbook, and the same file once more.</summary>
internal static class Imports
{
    private static readonly DateOnly First = new(2025, 1, 1);

    public static async Task Run(Options options, Table table)
    {
        var count = options.Count("count", 100_000);
        var folder = Directory.CreateTempSubdirectory("mcu-import-").FullName;
        try
        {
            foreach (var format in new[] { TableWriter.Csv, TableWriter.Xlsx })
            {
                using var books = new Books();
                var file = Path.Combine(folder, $"export.{format}");
                await Write(file, format, count);
                var (time, processor, peak) = await Load(file, folder, books);
                table.Add("import",
                    $"{count.ToString("#,0", CultureInfo.InvariantCulture)} rows of .{format}, from the start of the process",
                    time.TotalSeconds, "< 60 s", time.TotalSeconds < 60, " s");
                table.Add("import", $"processor time of that, .{format}", processor.TotalSeconds, unit: " s");
                table.Add("import", $"most memory held meanwhile, .{format}", peak, unit: " MB");
                table.Add("import", "appeals in the database", books.Count("\"Appeals\""), $"{count}", books.Count("\"Appeals\"") == count);
                table.Add("import", "the same file once more", (await Load(file, folder, books)).Time.TotalSeconds, unit: " s");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task<(TimeSpan Time, TimeSpan Processor, double Peak)> Load(string file, string folder, Books books)
    {
        var start = new ProcessStartInfo("dotnet", [Bot.Program, "import", file])
        { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Mcu"] = books.Connection;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var said = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0.0, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            (peak, processor) = Seen(process, peak, processor);
        }

        var time = Stopwatch.GetElapsedTime(started);
        await Table.Tell((await said).Trim().Split('\n')[^2]);
        return process.ExitCode == 0 ? (time, processor, peak) : throw new InvalidOperationException("The import failed.");
    }

    /// <summary>What the process holds and has used so far; of one that has ended meanwhile nothing can be asked.</summary>
    private static (double Peak, TimeSpan Processor) Seen(Process process, double peak, TimeSpan processor)
    {
        try
        {
            process.Refresh();
            return (Math.Max(peak, process.WorkingSet64 / 1024.0 / 1024), process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (peak, processor);
        }
    }

    /// <summary>One in fifty is open; each has a topic that the regulation knows.</summary>
    public static async Task Write(string file, string format, int count)
    {
        var layout = Layout.Of("pos");
        await using var stream = File.Create(file);
        using var writer = new TableFiles().OpenWriter(format, stream);
        writer.Row(layout.Columns.Select(column => column.Name));
        for (var i = 1; i <= count; i++)
        {
            writer.Row(layout.Columns.Select(column => Cell(column.Code, i)));
        }
    }

    private static string Cell(string column, int i) => column switch
    {
        "number" => (10_000_000 + i).ToString(CultureInfo.InvariantCulture),
        "category" => "Дороги",
        "fact" => "Ямы и выбоины на дорогах",
        "body-first" or "body-now" => "Администрация городского округа",
        "received" => Day(i % 660),
        "planned" => Day((i % 660) + 30),
        "finished" => i % 50 == 0 ? "-" : Day((i % 660) + 8),
        "stage" => i % 50 == 0 ? "Исполнение" : "Завершено",
        "status" => i % 50 == 0 ? "Назначен исполнитель" : "Отправлен ответ заявителю",
        "law" => "Обычное сообщение",
        "rating" => i % 3 == 0 ? "5" : "-",
        _ => "Нет",
    };

    private static string Day(int after) => First.AddDays(after).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
