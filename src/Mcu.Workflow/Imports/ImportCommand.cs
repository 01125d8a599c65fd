using System.Globalization;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Imports;

/// <summary>
/// Takes an export of another system that was sent with the command or after it. Its format is detected outside the unit of work; then the
/// buttons of its message begin the loading, stop it and go on with it.
/// </summary>
internal sealed class ImportCommand : StaffCommand
{
    public const string Go = "go";
    public const string Stop = "stop";
    public const string Drop = "drop";

    public override string Name => "import";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Import];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Argument.Split('-') is [var verb, var id] && long.TryParse(id, CultureInfo.InvariantCulture, out var jobId))
        {
            return await Press(context, verb, await context.Store.FindTableJob(jobId));
        }

        if (context.Message.Files.Count == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.import");
            return null;
        }

        return await Take(context);
    }

    private static async Task<Refusal?> Take(MessageContext context)
    {
        if (context.Message.Files.Any(file => file.TooBig))
        {
            return new Refusal("imports.no.too-big-here");
        }

        foreach (var file in context.Message.Files)
        {
            var job = new TableJob
            {
                Id = context.Municipality.Ids.Next(),
                Kind = TableJobKind.Import,
                Chat = context.Message.Chat.ToString(),
                PersonId = context.RequireStaff.Id,
                Files = [file],
                Name = file.Name ?? context.Texts.Say("imports.nameless"),
                CreatedAt = context.Now,
            };
            context.Store.Add(job);
            await ProgressCards.Show(context.Work, job);
        }

        return null;
    }

    private static async Task<Refusal?> Press(MessageContext context, string verb, TableJob? job)
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
        await ProgressCards.Show(context.Work, job);
        context.AnswerPress();
        return null;
    }
}
