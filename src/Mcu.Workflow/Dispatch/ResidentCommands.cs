using Mcu.Workflow.Appeals;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Dispatch;

/// <summary>The few commands of a resident (<see cref="ResidentCommandList"/>), with or without the slash.</summary>
internal sealed class ResidentCommands(
    ResidentCommandList words, ConsentWithdrawal consentWithdrawal, DraftService drafts, LinkOffer offer,
    AccountUnlinking accountUnlinking, FormalAppealChoice fork, ReceptionMessageHandler receptions) : IResidentMessageHandler
{
    /// <summary>Typed by hand where the messenger has a button for it.</summary>
    private const string TypedStart = "/start";

    /// <summary>A first «/start» is a greeting and not an appeal; with a draft begun, the next step is shown again.</summary>
    public async Task Greet(MessageContext context, Resident resident)
    {
        if (await context.Store.DraftOf(resident.Id) is { } draft && draft.Step != DraftStep.Choose)
        {
            await drafts.Next(context, resident, draft);
            return;
        }

        context.Reply(new Content(context.Texts.Say("resident.greeting", ("centre", context.Municipality.Centre)))
        { Buttons = await DirectLineMessageHandler.Offer(context) });
    }

    public bool Takes(ResidentMessageContext message) =>
        message.IsStart || (message.IsOwnWords && message.Meaning != MessageMeaning.Text);

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (message.IsStart)
        {
            await Greet(context, resident);
            return true;
        }

        return await TryRun(context, resident);
    }

    private async Task<bool> TryRun(MessageContext context, Resident resident)
    {
        var text = context.Message.Text.Trim();
        var parts = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || context.Message.Files.Count > 0)
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
            return text.StartsWith('/') && Unknown(context, parts[0]);
        }

        await Run(context, resident, command, rest);
        return true;
    }

    private Task Run(MessageContext context, Resident resident, string command, string rest) => command switch
    {
        TypedStart => Greet(context, resident),
        "my" => ResidentAppeals.List(context, resident),
        "status" => ResidentAppeals.Show(context, resident, rest),
        "official" => fork.Show(context, resident),
        "reception" => receptions.Begin(context, resident),
        "about" => About(context),
        "line" => DirectLineMessageHandler.Show(context, resident),
        "link" => offer.Make(context, resident),
        "unlink" => accountUnlinking.Ask(context, resident),
        "forget" => consentWithdrawal.Ask(context, resident),
        _ => Help(context, resident),
    };

    private static Task About(MessageContext context)
    {
        AboutCommand.Tell(context);
        return Task.CompletedTask;
    }

    private static async Task Help(MessageContext context, Resident resident)
    {
        var link = new Button(context.Texts.Say("button.link"), "link::");
        var unlink = new Button(context.Texts.Say("button.unlink"), "unlink::");
        var reception = ReceptionMessageHandler.Open(context) ? "\n" + context.Texts.Say("resident.help.reception") : "";
        var line = (await context.Store.OpenLines()).Count > 0 ? "\n" + context.Texts.Say("resident.help.line") : "";
        context.Reply(new Content(context.Texts.Say("resident.help", ("centre", context.Municipality.Centre),
            ("reception", reception), ("line", line)))
        {
            Buttons = [[FormalAppealChoice.Wanted(context)], resident.JoinedId is null ? [link] : [link, unlink]],
        });
    }

    private bool Unknown(MessageContext context, string word)
    {
        context.Refuse(words.IsStaffCommand(word)
            ? new Refusal("refusal.staff-command")
            : new Refusal("refusal.unknown-command", ("command", word), ("nearest", "/" + ResidentCommandList.NearestOfResident(word))));
        return true;
    }
}
