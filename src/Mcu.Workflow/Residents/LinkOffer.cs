using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>«Связать»: a code, and where it can be typed. There is one code for an identity at a time.</summary>
internal sealed class LinkOffer(ChannelDirectory channels)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public async Task Make(MessageContext context, Resident resident)
    {
        foreach (var old in await context.Store.JoinCodesOf(resident.Id))
        {
            context.Store.Remove(old);
        }

        var code = new LinkCode { Code = LinkCodes.New(), ResidentId = resident.Id, ExpiresAt = context.Now + Life };
        context.Store.Add(code);
        var others = channels.All.Where(channel => channel.Name != context.Message.From.Channel && channel.Legal.Mode == LegalMode.Full)
            .ToList();
        context.Reply(new Content(await Words(context, resident, code, others))
        {
            Buttons = [.. others.Select(channel => Door(context, channel, code.Code)).OfType<Button>()
                .Select(button => (IReadOnlyList<Button>)[button])],
        });
    }

    private static async Task<string> Words(MessageContext context, Resident resident, LinkCode code, IReadOnlyList<IChannel> others)
    {
        var places = others.Count > 0
            ? others.Select(channel => context.Texts.Say($"source.{channel.Name}")) : [context.Texts.Say("join.other-account")];
        var text = context.Texts.Say("join.code", ("code", code.Code), ("minutes", (int)Life.TotalMinutes),
            ("places", string.Join(", ", places)));
        return resident.JoinedId is null
            ? text
            : context.Texts.Say("join.joined-already",
            ("where", AccountLinking.Names(context.Texts, await context.Store.JoinedWith(resident)))) + "\n\n" + text;
    }

    private static Button? Door(MessageContext context, IChannel channel, string code) => channel.ResidentLinkWith(code) is { } link
        ? new Button(context.Texts.Say("button.open-channel", ("channel", context.Texts.Say($"source.{channel.Name}"))), "") { Url = link }
        : null;
}
