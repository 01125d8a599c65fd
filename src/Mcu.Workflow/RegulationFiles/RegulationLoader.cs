using System.Security.Cryptography;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.Settings;

namespace Mcu.Workflow.RegulationFiles;

/// <summary>
/// What the setting Regulation__File names: one file, or a folder with a file for each edition. Looked at again and again, it reads anew
/// only what has changed, and only when it has been left alone since the last look: a file that is being written is half a file.
/// </summary>
internal sealed class RegulationLoader(string path)
{
    /// <summary>What the setting names; empty for the regulation that ships.</summary>
    public string Path => path;

    private readonly Dictionary<string, Edition> _known = new(StringComparer.Ordinal);
    private string _seen = "";
    private string _read = "";

    public static RegulationLoader From(IConfiguration configuration) => new(configuration["Regulation:File"] ?? "");

    /// <summary>The editions at the start of the program.</summary>
    /// <exception cref="StartupException">There are none that could be read.</exception>
    public Editions Open(DateTimeOffset now)
    {
        var reading = Read();
        if (reading.Editions.Count == 0)
        {
            throw reading.Problems.Length > 0
                ? new StartupException("Regulation__File: " + reading.Problems.ReplaceLineEndings("; "))
                : new StartupException(new StartupProblem("Regulation__File", "start.regulation") { Got = path });
        }

        _seen = _read = Signs();
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, reading.Editions[^1].Zone).DateTime);
        return new Editions(reading.Editions, Edition.InForce(reading.Editions, day));
    }

    /// <summary>What the files say now, or null when they say what they said at the last reading.</summary>
    public RegulationLoadResult? Look()
    {
        var signs = Signs();
        var still = signs == _seen;
        _seen = signs;
        if (!still || signs == _read)
        {
            return null;
        }

        _read = signs;
        return Read();
    }

    private RegulationLoadResult Read()
    {
        if (path.Length == 0)
        {
            return new RegulationLoadResult([new Edition(Regulation.Default)]);
        }

        try
        {
            var files = Files();
            return files.Count == 0
                ? RegulationLoadResult.Nothing
                : Read([.. files.Select(file => (Name: file.Name, Bytes: File.ReadAllBytes(file.FullName)))]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return RegulationLoadResult.Nothing;
        }
    }

    private RegulationLoadResult Read(IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var readings = files.Select(file =>
            (file.Bytes, Reading: Known(file.Name, file.Bytes) ?? RegulationFile.Read(file.Bytes, file.Name))).ToList();
        var problems = readings.Select(read => read.Reading.Report).Where(report => report.Length > 0)
            .Concat(EditionChecks.Look([.. readings.Select(read => read.Reading)]));
        if (string.Join('\n', problems) is { Length: > 0 } report)
        {
            return new RegulationLoadResult([], report);
        }

        // What has not changed stays the same object, with everything that was prepared from it.
        var editions = readings.ConvertAll(read =>
            (Hash: Hash(read.Bytes), Edition: _known.GetValueOrDefault(Hash(read.Bytes)) ?? new Edition(read.Reading.Regulation!)));
        _known.Clear();
        editions.ForEach(edition => _known[edition.Hash] = edition.Edition);
        return new RegulationLoadResult([.. editions.Select(edition => edition.Edition)]);
    }

    private RegulationReading? Known(string name, byte[] bytes) =>
        _known.GetValueOrDefault(Hash(bytes)) is { } edition ? new RegulationReading(name, edition.Regulation, []) : null;

    private IReadOnlyList<FileInfo> Files() => Files(path);

    /// <summary>The files of a folder, or the one that the path names. Hidden files are notes of editors and of containers.</summary>
    public static IReadOnlyList<FileInfo> Files(string path) => Directory.Exists(path)
        ? [.. new DirectoryInfo(path).EnumerateFiles("*.yaml").Where(file => !file.Name.StartsWith('.'))
        .OrderBy(file => file.Name, StringComparer.Ordinal)]
        : File.Exists(path) ? [new FileInfo(path)] : [];

    /// <summary>By what a change is seen without reading: names, times and lengths.</summary>
    private string Signs()
    {
        try
        {
            return path.Length == 0 ? "" : string.Join('\n', Files().Select(Sign));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.GetType().Name;
        }
    }

    /// <summary>Where the file is a link it is the target that changes, or the link is turned to another one.</summary>
    private static string Sign(FileInfo file)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return $"{file.Name} {target.FullName} {target.LastWriteTimeUtc.Ticks} {target.Length}";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..16];
}

/// <summary>What the files say.</summary>
/// <param name="Editions">None where something is wrong.</param>
/// <param name="Problems">Everything that is wrong, a line each; empty when all is well, or when there was nothing to read.</param>
internal sealed record RegulationLoadResult(IReadOnlyList<Edition> Editions, string Problems = "")
{
    /// <summary>There is no file, or it cannot be opened.</summary>
    public static RegulationLoadResult Nothing { get; } = new([]);
}
