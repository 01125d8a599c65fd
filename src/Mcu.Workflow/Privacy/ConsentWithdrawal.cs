using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Residents;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Privacy;

/// <summary>
/// /forget: consent is withdrawn (152-ФЗ, ст. 9 ч. 2), personal data are masked everywhere, the history of what was done stays.
/// Files go: the resident's own, and those of the answers, which show their yard or bear their name.
/// </summary>
internal sealed partial class ConsentWithdrawal : IResidentPressHandler
{
    private const int Page = 100;

    public async Task Ask(MessageContext context, Resident resident)
    {
        var others = (await context.Store.JoinedWith(resident)).Where(other => other.Id != resident.Id).ToList();
        var everywhere = others.Count == 0
            ? "" : "\n" + context.Texts.Say("forget.everywhere", ("where", AccountLinking.Names(context.Texts, others)));
        context.Reply(new Content(context.Texts.Say("forget.ask") + everywhere)
        { Buttons = [[new Button(context.Texts.Say("button.forget"), "forget::yes")]] });
    }

    public IReadOnlyList<string> Verbs { get; } = ["forget"];

    /// <summary>
    /// The consent is a person's and not an account's: whatever they have joined is forgotten too, and that it was joined.
    /// </summary>
    public async Task Handle(ResidentPress press)
    {
        var (context, resident) = (press.MessageContext, press.Resident);
        context.Chosen();
        var mask = context.Texts.Say("forget.mask");
        var all = await context.Store.JoinedWith(resident);
        await ForgetAppeals(context, resident, mask);
        foreach (var identity in all)
        {
            await Forget(context, identity, mask);
        }

        foreach (var identity in all)
        {
            var text = context.Texts.Say(identity == resident
                ? "forget.done" : "forget.done-elsewhere", ("where", AccountLinking.Names(context.Texts, [resident])));
            context.Work.Send(Address.Parse(identity.Address), new Content(text), Priority.Resident);
        }
    }

    private static async Task Forget(MessageContext context, Resident resident, string mask)
    {
        await AccountUnlinking.Release(context, resident);
        context.Store.Add(resident.Choose(ConsentChoice.Withdrawn, resident.ConsentVersion
            ?? context.Municipality.Regulation.Consent.Version, context.Now));
        PersonalDataFields.Erase(resident, Erasure.OnRequest, mask);
        await Drop(context, resident);
        await ForgetWords(context, resident, mask);
        foreach (var comment in await context.Store.SpottedBy(resident.Address, DateTimeOffset.UnixEpoch))
        {
            comment.Forget(mask, context.Now);
            context.Work.Touch(comment);
        }

        foreach (var question in await context.Store.LineQuestionsOf(resident.Id))
        {
            await DirectLineService.Withdraw(context.Work, question);
            question.Forget(mask);
        }

        await context.Store.ForgetOutbox(resident.Address, new Content(mask));
        await context.Store.ForgetTranscript(resident.Address, new Content(mask));
        await ForgetSetAsides(context.Store, resident.Address, mask);
    }

    /// <summary>What was begun and not finished.</summary>
    private static async Task Drop(MessageContext context, Resident resident)
    {
        if (await context.Store.DraftOf(resident.Id) is { } draft)
        {
            context.Store.Remove(draft);
        }

        foreach (var generatedDocument in await context.Store.PapersOf(resident.Id))
        {
            context.Store.Remove(generatedDocument);
        }

        foreach (var booking in await context.Store.BookingsOf(resident.Id, DateTimeOffset.UnixEpoch))
        {
            context.Store.Remove(booking);
        }

        var chat = Address.Parse(resident.Address);
        if (await context.Store.ConversationAt(chat, chat) is { } asked)
        {
            context.Store.Remove(asked);
        }
    }

    private static async Task ForgetWords(MessageContext context, Resident resident, string mask) =>
        Mask(context, await context.Store.AllMessagesOf(resident.Id), mask);

    private static async Task ForgetAppeals(MessageContext context, Resident resident, string mask)
    {
        foreach (var appeal in await context.Store.AppealsOf(resident.Id, openOnly: false))
        {
            await context.Store.HistoryOf(appeal.Id);
            await context.Store.LoadAnswers(appeal);
            context.Work.Erase(appeal.Forget(mask, Actor.Resident, context.Now));
            context.Work.Touch(appeal);
            await context.Store.ForgetOutboxAbout(appeal.Id, new Content(mask));
            await ManualDeliveries.Forget(context.Work, appeal, mask);

            // Words that came by a channel which has parted since are the appeal's all the same.
            Mask(context, await context.Store.MessagesOf(appeal.Id), mask);
        }
    }

    /// <summary>Deliveries that faulted are kept whole; of this person's nothing but the fault stays.</summary>
    private static async Task ForgetSetAsides(IStore store, string address, string mask)
    {
        for (var skip = 0; await store.SetAsides(skip, Page) is { Count: > 0 } page; skip += Page)
        {
            foreach (var row in page.Where(row => IsOf(row, address)))
            {
                PersonalDataFields.Erase(row, Erasure.OnRequest, mask);
            }
        }
    }

    /// <summary>What could not be read is the person's where their number stands in it.</summary>
    private static bool IsOf(PoisonMessage row, string address)
    {
        if (row.Delivery.StartsWith('{'))
        {
            return JsonSerializer.Deserialize<IncomingMessage>(row.Delivery) is { } delivery
                && string.Equals(delivery.From.ToString(), address, StringComparison.Ordinal);
        }

        var person = Address.Parse(address);
        return row.Delivery.StartsWith(PoisonMessageStore.Raw, StringComparison.Ordinal)
            && row.Key.StartsWith(person.Channel + ":", StringComparison.Ordinal)
            && Numbers().FindAll(row.Delivery).Any(number => string.Equals(number.Value, person.Id, StringComparison.Ordinal));
    }

    private static void Mask(MessageContext context, IReadOnlyList<ResidentMessage> messages, string mask)
    {
        foreach (var message in messages)
        {
            context.Work.Erase(PersonalDataFields.Erase(message, Erasure.OnRequest, mask));
            foreach (var version in message.Versions)
            {
                PersonalDataFields.Erase(version, Erasure.OnRequest, mask);
            }
        }
    }

    [GeneratedRegex("(?<![0-9])[0-9]{1,20}(?![0-9])", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Numbers();
}
