using System.Globalization;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Takes out a register as a file: in the columns of another system, or our own of messages or of formal appeals, by days of registration.
/// </summary>
internal sealed class ExportCommand : StaffCommand
{
    public override string Name => "export";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Export];
    public override bool TakesAppeal => false;

    /// <remarks>Names, places and words of residents are not for the common chat.</remarks>
    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!context.Message.Private)
        {
            return new Refusal("refusal.export-privately");
        }

        var words = (invocation.Argument.Length > 0 ? invocation.Argument : invocation.Words).ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0)
        {
            Offer(context);
            return null;
        }

        var layout = ExportColumns.All.FirstOrDefault(code => context.Texts.Say($"exports.{code}.words").Split(", ").Append(code)
            .Contains(words[0], StringComparer.OrdinalIgnoreCase));
        if (layout is null)
        {
            return new Refusal("refusal.bad-export", ("words", words[0]));
        }

        var format = words.Remove(TableWriter.Csv) ? TableWriter.Csv : TableWriter.Xlsx;
        words.Remove(TableWriter.Xlsx);
        var period = string.Join(' ', words.Skip(1));
        return StatsPeriod.Read(period, context.Work.Today()) is { } days
            ? await Begin(context, layout, format, days) : new Refusal("refusal.bad-period", ("words", period));
    }

    private void Offer(MessageContext context)
    {
        var buttons = ExportColumns.All.Select(code => new[]
            { new Button(context.Texts.Say($"exports.{code}"), Press(Name, argument: code)) });
        context.Reply(new Content(context.Texts.Say("exports.which")) { Buttons = [.. buttons] });
    }

    private static async Task<Refusal?> Begin(MessageContext context, string layout, string format, StatsPeriod days)
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{context.Texts.Say($"exports.{layout}.file")} {days.From:yyyy-MM-dd} {days.To:yyyy-MM-dd}.{format}");
        var job = new TableJob
        {
            Id = context.Municipality.Ids.Next(),
            Kind = TableJobKind.Export,
            Layout = layout,
            Chat = context.Message.Chat.ToString(),
            PersonId = context.RequireStaff.Id,
            Name = name,
            From = days.From,
            To = days.To,
            CreatedAt = context.Now,
        };
        context.Store.Add(job);
        await ProgressCards.Show(context.Work, job);
        context.AnswerPress();
        return null;
    }
}
