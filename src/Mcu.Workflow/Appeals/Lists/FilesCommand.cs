using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>Brings the resident's files and the place on the map into this chat.</summary>
internal sealed class FilesCommand : StaffCommand
{
    /// <summary>As many as the messengers take in one message.</summary>
    private const int InMessage = 10;

    public override string Name => "files";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.FilesViewed;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var files = (await context.Store.MessagesOf(invocation.Appeal.Id)).SelectMany(m => m.Files).ToList();
        var place = invocation.Appeal.Place;
        if (files.Count == 0 && place is null)
        {
            return new Refusal("refusal.no-files", ("number", invocation.Appeal.Called));
        }

        var caption = context.Texts.Say("files.caption", ("number", invocation.Appeal.FullNumber), ("n", files.Count));
        if (files.Any(f => f.TooBig))
        {
            caption += "\n" + context.Texts.Say("files.too-big", ("n", files.Count(f => f.TooBig)));
        }

        var parts = files.Where(f => !f.TooBig).Chunk(InMessage).ToList();
        context.Reply(new Content(caption) { Files = parts.FirstOrDefault() ?? [], Place = place }, invocation.Appeal);
        foreach (var part in parts.Skip(1))
        {
            context.Reply(new Content("") { Files = part }, invocation.Appeal);
        }

        return null;
    }
}
