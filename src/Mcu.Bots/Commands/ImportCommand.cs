using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Imports;
using Mcu.Workflow;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>
/// Takes an export of another system that was sent with the command or after it. What it is gets found out beside the desk; then the
/// buttons of its message begin the loading, stop it and go on with it.
/// </summary>
internal sealed class ImportCommand : StaffCommand
{
    public const string Go = "go";
    public const string Stop = "stop";
    public const string Drop = "drop";

    public override string Name => "import";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Import];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Argument.Split('-') is [var verb, var id] && long.TryParse(id, CultureInfo.InvariantCulture, out var jobId))
        {
            return await Press(turn, verb, await turn.Registry.FindTableJob(jobId));
        }

        if (turn.In.Files.Count == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.import");
            return null;
        }

        return await Take(turn);
    }

    private static async Task<Refusal?> Take(Turn turn)
    {
        if (turn.In.Files.Any(file => file.TooBig))
        {
            return new Refusal("imports.no.too-big-here");
        }

        foreach (var file in turn.In.Files)
        {
            var job = new TableJob
            {
                Id = turn.Town.Ids.Next(),
                Kind = TableJobKind.Import,
                Chat = turn.In.Chat.ToString(),
                PersonId = turn.Me.Id,
                Files = [file],
                Name = file.Name ?? turn.Texts.Say("imports.nameless"),
                CreatedAt = turn.Now,
            };
            turn.Registry.Add(job);
            await JobCards.Show(turn.Work, job);
        }

        return null;
    }

    private static async Task<Refusal?> Press(Turn turn, string verb, TableJob? job)
    {
        TableJobState? to = (verb, job?.State) switch
        {
            (Go, TableJobState.Offered or TableJobState.Stopped) => TableJobState.Waiting,
            (Stop, TableJobState.Waiting or TableJobState.Running) => TableJobState.Stopped,
            (Drop, TableJobState.Offered) => TableJobState.Dropped,
            _ => null,
        };
        if (job is null || to is null)
        {
            return new Refusal("refusal.old-button");
        }

        job.State = to.Value;
        await JobCards.Show(turn.Work, job);
        turn.AnswerPress();
        return null;
    }
}
