using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«Отправлено»: what no chat could take was sent by hand. Asks for the outgoing number, a link or a picture; «Без номера» does too.</summary>
internal sealed class SentCommand(Office office) : StaffCommand
{
    /// <summary>After the errand: there is no number.</summary>
    private const char Bare = '!';

    public override string Name => "sent";
    public override CommandGroup Group => CommandGroup.Answer;
    public override IReadOnlyList<Right> Needs => [Right.Place];

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var all = await turn.Registry.ErrandsOf(call.Appeal.Id);
        var open = all.Where(errand => errand.Open).ToList();
        var named = all.FirstOrDefault(errand => ErrandFace.IdOf(errand) == call.Argument.TrimEnd(Bare));
        if ((named ?? (open.Count == 1 ? open[0] : null)) is not { } errand)
        {
            return open.Count == 0 ? new Refusal("refusal.nothing-to-send", ("number", call.Appeal.Called)) : Which(turn, call.Appeal, open);
        }

        var files = turn.In.Files.Where(file => !file.TooBig).ToList();
        if (errand.Open && call.Words.Length == 0 && files.Count == 0 && !call.Argument.EndsWith(Bare))
        {
            await AskProof(turn, call.Appeal, errand);
            return null;
        }

        return await Done(turn, call, errand, files);
    }

    public static Task AskProof(Turn turn, Appeal appeal, Errand errand)
    {
        var id = ErrandFace.IdOf(errand);
        return Questions.Ask(turn, "sent", appeal, "ask.sent", id, [[new Button(turn.Texts.Say("button.no-number"), Press("sent", appeal.Id, id + Bare))]]);
    }

    private async Task<Refusal?> Done(Turn turn, Call call, Errand errand, IReadOnlyList<FileRef> files)
    {
        if (await office.Sent(turn.Work, call.Appeal, errand, call.Words, files, turn.Me) is { } no)
        {
            return no;
        }

        await Questions.Drop(turn);
        turn.Chosen();
        turn.Done("done.sent", call.Appeal);
        return null;
    }

    /// <summary>Several wait: their cards come once more, to be pressed.</summary>
    private static Refusal? Which(Turn turn, Appeal appeal, IReadOnlyList<Errand> open)
    {
        foreach (var errand in open)
        {
            Errands.Show(turn.Work, appeal, errand, turn.Me.HomeAddress, []);
        }

        return new Refusal("refusal.which-to-send", ("number", appeal.Called), ("n", open.Count));
    }
}
