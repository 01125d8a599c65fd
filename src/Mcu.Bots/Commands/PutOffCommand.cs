using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>«Согласовать перенос»: the date moves, the resident hears what will be done and until when.</summary>
internal sealed class PutOffCommand(Office office) : StaffCommand
{
    public override string Name => "put-off";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Postpone;
    public override bool TakesWords => false;

    /// <summary>The date under which the pressed button stood; null when the command was typed.</summary>
    public static DateOnly? DaySeen(Call call) =>
        DateOnly.TryParseExact(call.Argument, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var preview = !call.Seen && DaySeen(call) is null && CannotNow(turn, call.Appeal) is null && call.Appeal.Postponing is { } wish
            ? await office.LookAtPostponement(turn.Work, call.Appeal, wish, turn.Actor)
            : Preview.None;
        if (preview.Text is not null)
        {
            preview.Show(turn, Name, call);
            return null;
        }

        if ((preview.No ?? await office.Postpone(turn.Work, call.Appeal, DaySeen(call), turn.Actor)) is { } no)
        {
            return no;
        }

        var due = ("due", (object?)turn.Work.Local(call.Appeal.DueAt));
        turn.Done("done.put-off", call.Appeal, due);
        turn.Chosen(turn.Texts.Say("done.put-off", ("number", call.Appeal.FullNumber), ("way", ""), due).TrimEnd());
        return null;
    }
}
