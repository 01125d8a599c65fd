using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Intake;

/// <summary>
/// /forget: consent is withdrawn (152-ФЗ, ст. 9 ч. 2), personal data are masked everywhere, the history of what was done stays.
/// Files go: the resident's own, and those of the answers, which show their yard or bear their name.
/// </summary>
internal sealed partial class Forgetting : IResidentPressHandler
{
    private const int Page = 100;

    public async Task Ask(Turn turn, Resident resident)
    {
        var others = (await turn.Registry.JoinedWith(resident)).Where(other => other.Id != resident.Id).ToList();
        var everywhere = others.Count == 0 ? "" : "\n" + turn.Texts.Say("forget.everywhere", ("where", Joining.Names(turn.Texts, others)));
        turn.Reply(new Content(turn.Texts.Say("forget.ask") + everywhere) { Buttons = [[new Button(turn.Texts.Say("button.forget"), "forget::yes")]] });
    }

    public IReadOnlyList<string> Verbs { get; } = ["forget"];

    /// <summary>The consent is a person's and not an account's: whatever they have joined is forgotten too, and that it was joined.</summary>
    public async Task Handle(ResidentPress press)
    {
        var (turn, resident) = (press.Turn, press.Resident);
        turn.Chosen();
        var mask = turn.Texts.Say("forget.mask");
        var all = await turn.Registry.JoinedWith(resident);
        await ForgetAppeals(turn, resident, mask);
        foreach (var identity in all)
        {
            await Forget(turn, identity, mask);
        }

        foreach (var identity in all)
        {
            var text = turn.Texts.Say(identity == resident ? "forget.done" : "forget.done-elsewhere", ("where", Joining.Names(turn.Texts, [resident])));
            turn.Work.Send(Address.Parse(identity.Address), new Content(text), Priority.Resident);
        }
    }

    private static async Task Forget(Turn turn, Resident resident, string mask)
    {
        await Parting.Release(turn, resident);
        turn.Registry.Add(resident.Choose(ConsentChoice.Withdrawn, resident.ConsentVersion ?? turn.Town.Regulation.Consent.Version, turn.Now));
        PersonalDataFields.Erase(resident, Erasure.OnRequest, mask);
        await Drop(turn, resident);
        await ForgetWords(turn, resident, mask);
        foreach (var spotted in await turn.Registry.SpottedBy(resident.Address, DateTimeOffset.UnixEpoch))
        {
            spotted.Forget(mask, turn.Now);
            turn.Work.Touch(spotted);
        }

        foreach (var question in await turn.Registry.LineQuestionsOf(resident.Id))
        {
            await LineDesk.Withdraw(turn.Work, question);
            question.Forget(mask);
        }

        await turn.Registry.ForgetOutbox(resident.Address, new Content(mask));
        await turn.Registry.ForgetTranscript(resident.Address, new Content(mask));
        await ForgetSetAsides(turn.Registry, resident.Address, mask);
    }

    /// <summary>What was begun and not finished.</summary>
    private static async Task Drop(Turn turn, Resident resident)
    {
        if (await turn.Registry.DraftOf(resident.Id) is { } draft)
        {
            turn.Registry.Remove(draft);
        }

        foreach (var paper in await turn.Registry.PapersOf(resident.Id))
        {
            turn.Registry.Remove(paper);
        }

        foreach (var booking in await turn.Registry.BookingsOf(resident.Id, DateTimeOffset.UnixEpoch))
        {
            turn.Registry.Remove(booking);
        }

        var chat = Address.Parse(resident.Address);
        if (await turn.Registry.ConversationAt(chat, chat) is { } asked)
        {
            turn.Registry.Remove(asked);
        }
    }

    private static async Task ForgetWords(Turn turn, Resident resident, string mask) =>
        Mask(turn, await turn.Registry.AllMessagesOf(resident.Id), mask);

    private static async Task ForgetAppeals(Turn turn, Resident resident, string mask)
    {
        foreach (var appeal in await turn.Registry.AppealsOf(resident.Id, openOnly: false))
        {
            await turn.Registry.HistoryOf(appeal.Id);
            await turn.Registry.LoadAnswers(appeal);
            turn.Work.Erase(appeal.Forget(mask, Actor.Resident, turn.Now));
            turn.Work.Touch(appeal);
            await turn.Registry.ForgetOutboxAbout(appeal.Id, new Content(mask));
            await Errands.Forget(turn.Work, appeal, mask);

            // Words that came by a channel which has parted since are the appeal's all the same.
            Mask(turn, await turn.Registry.MessagesOf(appeal.Id), mask);
        }
    }

    /// <summary>Deliveries that faulted are kept whole; of this person's nothing but the fault stays.</summary>
    private static async Task ForgetSetAsides(IRegistry registry, string address, string mask)
    {
        for (var skip = 0; await registry.SetAsides(skip, Page) is { Count: > 0 } page; skip += Page)
        {
            foreach (var row in page.Where(row => IsOf(row, address)))
            {
                PersonalDataFields.Erase(row, Erasure.OnRequest, mask);
            }
        }
    }

    /// <summary>What could not be read is the person's where their number stands in it.</summary>
    private static bool IsOf(SetAside row, string address)
    {
        if (row.Delivery.StartsWith('{'))
        {
            return JsonSerializer.Deserialize<Incoming>(row.Delivery) is { } delivery && string.Equals(delivery.From.ToString(), address, StringComparison.Ordinal);
        }

        var person = Address.Parse(address);
        return row.Delivery.StartsWith(PoisonTray.Raw, StringComparison.Ordinal)
            && row.Key.StartsWith(person.Channel + ":", StringComparison.Ordinal)
            && Numbers().FindAll(row.Delivery).Any(number => string.Equals(number.Value, person.Id, StringComparison.Ordinal));
    }

    private static void Mask(Turn turn, IReadOnlyList<ResidentMessage> messages, string mask)
    {
        foreach (var message in messages)
        {
            turn.Work.Erase(PersonalDataFields.Erase(message, Erasure.OnRequest, mask));
            foreach (var version in message.Versions)
            {
                PersonalDataFields.Erase(version, Erasure.OnRequest, mask);
            }
        }
    }

    [GeneratedRegex("(?<![0-9])[0-9]{1,20}(?![0-9])", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Numbers();
}
