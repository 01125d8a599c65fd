using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Imports;

/// <summary>How a job ends: what its sender is told, and what is put away.</summary>
internal sealed partial class Importer
{
    /// <summary>What was loaded before stays loaded.</summary>
    private async Task Fail(TableJob job, Refusal no, CancellationToken stop)
    {
        await processor.RunInUnitOfWork(async work =>
        {
            if (await work.Store.FindTableJob(job.Id) is { } here)
            {
                var args = no.Args.Select(arg => arg.Name == "source" ? (arg.Name, work.Texts.Say($"source.{arg.Value}")) : arg).ToArray();
                here.Why = work.Texts.Say(no with { Args = args });
                await End(work, here, TableJobState.Failed);
            }
        }, stop);
        PutAway(job);
    }

    private async Task End(UnitOfWork work, TableJob job, TableJobState state)
    {
        (job.State, job.EndedAt) = (state, work.Now);
        if (job.Opened > 0)
        {
            work.GatheredChanged = true;
            work.Store.RefreshStatistics();
            await ImportNotifications.Tell(work, job.Layout);
        }

        await ProgressCards.Show(work, job);
        if (job.Chat.Length > 0 && reports.Of(job, work.Texts) is { } report)
        {
            work.Write(OutboxKind.Send, Address.Parse(job.Chat), new Content(work.Texts.Say("imports.report.comes")) { Files = [report] },
                Priority.Staff, row => row.Thread = "");
        }
    }

    private void PutAway(TableJob job)
    {
        Close();
        files.Forget(job);
    }
}
