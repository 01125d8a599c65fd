using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using System.Globalization;
using Mcu.Bots.Widgets;
using Mcu.Data;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>The commands of the program, <c>mcu backup …</c>: they do their work and end, beside the server that runs.</summary>
internal sealed class CommandLine
{
    /// <summary>What was typed is no command.</summary>
    public const int WrongWords = 2;

    private readonly IConfiguration _configuration;
    private readonly Phrasebook _texts;
    private readonly TextWriter _output;
    private readonly Dictionary<Command, string> _usage = [];

    public CommandLine(IConfiguration configuration, TextWriter output)
    {
        (_configuration, _output) = (configuration, output);
        _texts = RegulationCli.TextsOf(configuration);
    }

    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The command was understood and cannot be carried out.</exception>
    public async Task<int> Run(IReadOnlyList<string> words, TextWriter error)
    {
        CultureInfo.CurrentUICulture = _texts.Culture;
        var parsed = Commands().Parse(words);
        if (Misunderstood(parsed) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return WrongWords;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = _output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private Command Commands()
    {
        var regulation = Group("regulation", _texts.Say("cli.regulation"), _texts.Say("regulation.chore.expected"));
        foreach (var command in RegulationCommands())
        {
            _usage[command] = _usage[regulation];
            regulation.Add(command);
        }

        var widget = Group("widget", _texts.Say("cli.widget"), Expected("widget", "start.widget-words"));
        widget.Add(With(widget, OneWord("check", _texts.Say("cli.widget.check"), Argument("address", _texts.Say("cli.address")), address =>
            WidgetCli.Run(["check", address], _configuration, TimeProvider.System))));
        return new Command("mcu", _texts.Say("cli.mcu"))
        {
            new HelpOption(), new VersionOption(), Backup(), Move(), regulation, widget, Import(),
        };
    }

    private IEnumerable<Command> RegulationCommands()
    {
        yield return OneWord("check", _texts.Say("cli.regulation.check"), Argument("path", _texts.Say("cli.path")),
            path => Regulation("check", path));
        var (was, now) = (Argument("now", _texts.Say("cli.file-now")), Argument("next", _texts.Say("cli.file-next")));
        var diff = new Command("diff", _texts.Say("cli.regulation.diff")) { was, now };
        diff.SetAction(async (parsed, _) => await Print(Regulation("diff", parsed.GetRequiredValue(was), parsed.GetRequiredValue(now))));
        yield return diff;
        yield return OneWord("explain", _texts.Say("cli.regulation.explain"), Argument("clause", _texts.Say("cli.clause")),
            clause => Regulation("explain", clause));
    }

    private Command Backup() => With(Expected("backup", "start.backup-words"),
        OneWord("backup", _texts.Say("cli.backup"), Argument("file", _texts.Say("cli.new-file")), async file =>
        {
            NeedNoFile(file);
            await Do("backup", () => McuData.Backup(SettingsCheck.Connection(_configuration), file));
            return _texts.Say("start.copied", ("file", Path.GetFullPath(file)));
        }));

    private Command Move() => With(Expected("move", "start.move-words"),
        OneWord("move", _texts.Say("cli.move"), Argument("database", _texts.Say("cli.database")), async database =>
        {
            var rows = 0L;
            await Do("move", async () => rows = await McuData.Move(SettingsCheck.Connection(_configuration), database));
            return _texts.Say("start.moved", ("n", rows));
        }));

    private Command Import()
    {
        var file = Argument("file", _texts.Say("cli.file"));
        var import = new Command("import", _texts.Say("cli.import")) { file };
        import.SetAction((parsed, _) => Do("import", () => ImportCli.Run(parsed.GetRequiredValue(file), _output)));
        return With(Expected("import", "start.import-words"), import);
    }

    private Task<string> Regulation(params string[] words) => RegulationCli.Run(words, _configuration, TimeProvider.System);

    private Command Group(string name, string description, string usage) => With(usage, new Command(name, description));

    private Command OneWord(string name, string description, Argument<string> argument, Func<string, Task<string>> act)
    {
        var command = new Command(name, description) { argument };
        command.SetAction(async (parsed, _) => await Print(act(parsed.GetRequiredValue(argument))));
        return command;
    }

    private Command With(Command group, Command command) => With(_usage[group], command);

    private Command With(string usage, Command command)
    {
        _usage[command] = usage;
        return command;
    }

    private string Expected(string command, string phrase) => new StartupProblem(command, phrase).In(_texts);

    private static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    private string? Misunderstood(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..])
        {
            IEnumerable<string> known = [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name)];
            return Spelling.Nearest(word, known) is { } near
                ? _texts.Say("cli.no-such-near", ("word", word), ("near", near))
                : _texts.Say("cli.no-such", ("word", word));
        }

        return parsed.Errors.Count == 0 ? null : _usage.GetValueOrDefault(command) ?? parsed.Errors[0].Message;
    }

    private async Task<int> Print(Task<string> words)
    {
        await _output.WriteLineAsync(await words);
        return 0;
    }

    /// <summary>An earlier copy is never written over.</summary>
    private static void NeedNoFile(string file)
    {
        if (File.Exists(file))
        {
            throw new StartupException(new StartupProblem("backup", "start.backup-exists", ("file", file)));
        }
    }

    private static async Task Do(string command, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (Startup.UnknownSchema(fault) is { } problem)
        {
            throw new StartupException(problem);
        }
        catch (Exception fault) when (fault is NotSupportedException or InvalidOperationException or DbException
            or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem(command, "start.chore-fault", ("fault", fault.Message)));
        }
    }
}
