using System.Security.Cryptography;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Imports;

/// <summary>What a file turned out to be.</summary>
/// <param name="Notes">What its sender should know of it as a whole.</param>
internal sealed record Looked(string Source, int Rows, string Unknown, string Fingerprint, IReadOnlyList<Refusal> Notes, DayOrder DayOrder);

/// <summary>Brings a file that somebody sent to our own fileStore, where it stays while it is loaded, and finds out what it is.</summary>
internal sealed class FileFormatDetector(ChannelDirectory channels, LocalFileStore fileStore, ITableFiles tables)
{
    /// <summary>Of a file that unpacks to so much more nobody waits for the end.</summary>
    public const long MostBytes = 200L << 20;
    private const int MostUnknown = 10;
    private const int AtOnce = 1000;

    public static string StoredId(TableJob job) => $"{job.Id}.in";

    /// <exception cref="TableException">It cannot be loaded.</exception>
    /// <exception cref="IOException">It cannot be fetched now.</exception>
    public async Task<Looked> Look(TableJob job, CancellationToken stop)
    {
        if (job.Files is [var file, ..])
        {
            await using var bytes = channels.Find(file.Channel) is { } channel ? await channel.OpenFile(file, stop) : null;
            await Keep(job, bytes ?? throw TableException.Because("imports.no.fetch"), stop);
        }

        return Read(job);
    }

    public async Task Keep(TableJob job, Stream bytes, CancellationToken stop)
    {
        await using var kept = fileStore.Make(StoredId(job));
        kept.SetLength(0);
        var buffer = new byte[1 << 16];
        for (var read = await bytes.ReadAsync(buffer, stop); read > 0; read = await bytes.ReadAsync(buffer, stop))
        {
            if (kept.Length + read > MostBytes)
            {
                throw TableException.Because("imports.no.big", ("limit", (int)(MostBytes >> 20)));
            }

            await kept.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }

    public TableSession Open(TableJob job) =>
        new(tables, fileStore.Open(StoredId(job)) ?? throw TableException.Because("imports.no.fetch"));

    public void Forget(TableJob job) => fileStore.Delete(StoredId(job));

    private Looked Read(TableJob job)
    {
        using var table = Open(job);
        var (rows, notes) = (0, new FileNotes(table));
        while (table.Next(0, AtOnce, out var passed) is var next && next.Count + passed.Count > 0)
        {
            rows += next.Count + passed.Count;
            notes.Look(next);
        }

        if (rows == 0)
        {
            throw TableException.Because("imports.no.rows", ("source", table.TableHeader.Layout.Source));
        }

        using var bytes = fileStore.Open(StoredId(job))!;
        var unknown = string.Join(", ", table.TableHeader.Unknown.Take(MostUnknown).Select(name => $"«{name}»"));
        return new Looked(table.TableHeader.Layout.Source, rows, unknown, Convert.ToHexStringLower(SHA256.HashData(bytes)),
            notes.All(), notes.Order);
    }
}
