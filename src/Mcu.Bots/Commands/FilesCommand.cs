using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Brings the resident's files and the place on the map into this chat.</summary>
internal sealed class FilesCommand : StaffCommand
{
    /// <summary>As many as the messengers take in one message.</summary>
    private const int InMessage = 10;

    public override string Name => "files";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.FilesViewed;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var files = (await turn.Registry.MessagesOf(call.Appeal.Id)).SelectMany(m => m.Files).ToList();
        var place = call.Appeal.Place;
        if (files.Count == 0 && place is null)
        {
            return new Refusal("refusal.no-files", ("number", call.Appeal.Called));
        }

        var caption = turn.Texts.Say("files.caption", ("number", call.Appeal.FullNumber), ("n", files.Count));
        if (files.Any(f => f.TooBig))
        {
            caption += "\n" + turn.Texts.Say("files.too-big", ("n", files.Count(f => f.TooBig)));
        }

        var parts = files.Where(f => !f.TooBig).Chunk(InMessage).ToList();
        turn.Reply(new Content(caption) { Files = parts.FirstOrDefault() ?? [], Place = place }, call.Appeal);
        foreach (var part in parts.Skip(1))
        {
            turn.Reply(new Content("") { Files = part }, call.Appeal);
        }

        return null;
    }
}
