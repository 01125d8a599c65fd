using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Imports;
using Mcu.Bots.Imports.Tables;
using Mcu.Workflow;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Takes out a register as a file: in the columns of another system, or our own of messages or of formal appeals, by days of registration.</summary>
internal sealed class ExportCommand : StaffCommand
{
    public override string Name => "export";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Export];
    public override bool TakesAppeal => false;

    /// <remarks>Names, places and words of residents are not for the common chat.</remarks>
    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!turn.In.Private)
        {
            return new Refusal("refusal.export-privately");
        }

        var words = (call.Argument.Length > 0 ? call.Argument : call.Words).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0)
        {
            Offer(turn);
            return null;
        }

        var layout = ExportColumns.All.FirstOrDefault(code => turn.Texts.Say($"exports.{code}.words").Split(", ").Append(code).Contains(words[0], StringComparer.OrdinalIgnoreCase));
        if (layout is null)
        {
            return new Refusal("refusal.bad-export", ("words", words[0]));
        }

        var format = words.Remove(TableWriter.Csv) ? TableWriter.Csv : TableWriter.Xlsx;
        words.Remove(TableWriter.Xlsx);
        var period = string.Join(' ', words.Skip(1));
        return StatsPeriod.Read(period, turn.Work.Today()) is { } days ? await Begin(turn, layout, format, days) : new Refusal("refusal.bad-period", ("words", period));
    }

    private void Offer(Turn turn)
    {
        var buttons = ExportColumns.All.Select(code => new[] { new Button(turn.Texts.Say($"exports.{code}"), Press(Name, argument: code)) });
        turn.Reply(new Content(turn.Texts.Say("exports.which")) { Buttons = [.. buttons] });
    }

    private static async Task<Refusal?> Begin(Turn turn, string layout, string format, StatsPeriod days)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{turn.Texts.Say($"exports.{layout}.file")} {days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}.{format}");
        var job = new TableJob
        {
            Id = turn.Town.Ids.Next(),
            Kind = TableJobKind.Export,
            Layout = layout,
            Chat = turn.In.Chat.ToString(),
            PersonId = turn.Me.Id,
            Name = name,
            From = days.From,
            To = days.To,
            CreatedAt = turn.Now,
        };
        turn.Registry.Add(job);
        await JobCards.Show(turn.Work, job);
        turn.AnswerPress();
        return null;
    }
}
