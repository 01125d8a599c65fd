using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>«Связать»: a code, and where it can be typed. There is one code for an identity at a time.</summary>
internal sealed class JoinOffer(ChannelBook channels)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public async Task Make(Turn turn, Resident resident)
    {
        foreach (var old in await turn.Registry.JoinCodesOf(resident.Id))
        {
            turn.Registry.Remove(old);
        }

        var code = new JoinCode { Code = JoinCodes.New(), ResidentId = resident.Id, ExpiresAt = turn.Now + Life };
        turn.Registry.Add(code);
        var others = channels.All.Where(channel => channel.Name != turn.In.From.Channel && channel.Legal.Mode == LegalMode.Full).ToList();
        turn.Reply(new Content(await Words(turn, resident, code, others))
        {
            Buttons = [.. others.Select(channel => Door(turn, channel, code.Code)).OfType<Button>().Select(button => (IReadOnlyList<Button>)[button])],
        });
    }

    private static async Task<string> Words(Turn turn, Resident resident, JoinCode code, IReadOnlyList<IChannel> others)
    {
        var places = others.Count > 0 ? others.Select(channel => turn.Texts.Say($"source.{channel.Name}")) : [turn.Texts.Say("join.other-account")];
        var text = turn.Texts.Say("join.code", ("code", code.Code), ("minutes", (int)Life.TotalMinutes), ("places", string.Join(", ", places)));
        return resident.JoinedId is null
            ? text
            : turn.Texts.Say("join.joined-already", ("where", Joining.Names(turn.Texts, await turn.Registry.JoinedWith(resident)))) + "\n\n" + text;
    }

    private static Button? Door(Turn turn, IChannel channel, string code) => channel.DoorWith(code) is { } link
        ? new Button(turn.Texts.Say("button.open-channel", ("channel", turn.Texts.Say($"source.{channel.Name}"))), "") { Url = link }
        : null;
}
