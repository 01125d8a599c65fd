using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>The few commands of a resident (<see cref="CommandWords"/>), with or without the slash.</summary>
internal sealed class ResidentCommands(
    CommandWords words, Forgetting forgetting, DraftDesk drafts, JoinOffer offer, Parting parting, FormalFork fork, ReceptionRoom receptions) : IResidentMessageHandler
{
    /// <summary>Typed by hand where the messenger has a button for it.</summary>
    private const string TypedStart = "/start";

    /// <summary>A first «/start» is a greeting and not an appeal; with a draft begun, the next step is shown again.</summary>
    public async Task Greet(Turn turn, Resident resident)
    {
        if (await turn.Registry.DraftOf(resident.Id) is { } draft && draft.Step != DraftStep.Choose)
        {
            await drafts.Next(turn, resident, draft);
            return;
        }

        turn.Reply(new Content(turn.Texts.Say("resident.greeting", ("centre", turn.Town.Centre))) { Buttons = await LineRoom.Offer(turn) });
    }

    public bool Takes(ResidentMessageContext message) =>
        message.IsStart || (message.IsOwnWords && message.Meaning != MessageMeaning.Text);

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (message.IsStart)
        {
            await Greet(turn, resident);
            return true;
        }

        return await TryRun(turn, resident);
    }

    private async Task<bool> TryRun(Turn turn, Resident resident)
    {
        var text = turn.In.Text.Trim();
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || turn.In.Files.Count > 0)
        {
            return false;
        }

        var rest = parts.Length > 1 ? parts[1] : "";
        if (words.IsStory(parts[0], rest))
        {
            return false;
        }

        var command = parts[0].Equals(TypedStart, StringComparison.OrdinalIgnoreCase) ? TypedStart : words.Resident(parts[0], rest);
        if (command is null)
        {
            return text.StartsWith('/') && Unknown(turn, parts[0]);
        }

        await Run(turn, resident, command, rest);
        return true;
    }

    private Task Run(Turn turn, Resident resident, string command, string rest) => command switch
    {
        TypedStart => Greet(turn, resident),
        "my" => ResidentAppeals.List(turn, resident),
        "status" => ResidentAppeals.Show(turn, resident, rest),
        "official" => fork.Show(turn, resident),
        "reception" => receptions.Begin(turn, resident),
        "about" => About(turn),
        "line" => LineRoom.Show(turn, resident),
        "link" => offer.Make(turn, resident),
        "unlink" => parting.Ask(turn, resident),
        "forget" => forgetting.Ask(turn, resident),
        _ => Help(turn, resident),
    };

    private static Task About(Turn turn)
    {
        AboutTown.Tell(turn);
        return Task.CompletedTask;
    }

    private static async Task Help(Turn turn, Resident resident)
    {
        var link = new Button(turn.Texts.Say("button.link"), "link::");
        var unlink = new Button(turn.Texts.Say("button.unlink"), "unlink::");
        var reception = ReceptionRoom.Open(turn) ? "\n" + turn.Texts.Say("resident.help.reception") : "";
        var line = (await turn.Registry.OpenLines()).Count > 0 ? "\n" + turn.Texts.Say("resident.help.line") : "";
        turn.Reply(new Content(turn.Texts.Say("resident.help", ("centre", turn.Town.Centre), ("reception", reception), ("line", line)))
        {
            Buttons = [[FormalFork.Wanted(turn)], resident.JoinedId is null ? [link] : [link, unlink]],
        });
    }

    private bool Unknown(Turn turn, string word)
    {
        turn.Refuse(words.IsStaffCommand(word)
            ? new Refusal("refusal.staff-command")
            : new Refusal("refusal.unknown-command", ("command", word), ("nearest", "/" + CommandWords.NearestOfResident(word))));
        return true;
    }
}
