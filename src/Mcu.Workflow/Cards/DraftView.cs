using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>
/// How a draft answer looks to the approver: the question, the draft, what changed since the last version, the remarks of the check-list.
/// </summary>
internal sealed class DraftView(PublicationCheck check)
{
    /// <summary>As much of a draft as the card has room for.</summary>
    public const int MostText = 1800;
    private const int MostQuestion = 700;
    private static readonly string[] Nothing = [];

    public async Task<Content> Of(UnitOfWork work, Appeal appeal, Card card)
    {
        await work.Store.LoadAnswers(appeal);
        var versions = appeal.Answers.OrderByDescending(a => a.Version).ToList();
        var draft = On(card, versions);
        var author = await work.Store.FindPerson(draft.AuthorId);
        var judged = appeal.State != AppealState.OnApproval || draft.Verdict != Verdict.Pending;
        var texts = work.Texts;
        var remarks = judged ? "" : await Remarks(work, appeal, draft.Text);
        List<string> parts =
        [
            texts.Say("draft.head", ("number", appeal.FullNumber), ("version", draft.Version), ("author", author?.Name ?? "")),
            texts.Say("card.topic", ("topic", CardView.TopicName(work, appeal.Topic))) + "\n"
                + texts.Say("card.place", ("place", CardView.PlaceOf(texts, appeal))),
            texts.Say("draft.question", ("text", Excerpt.Of(appeal.Text, MostQuestion))),
            texts.Say("draft.text", ("text", Excerpt.Of(draft.Text, MostText))),
            .. draft.Files.Count > 0 ? [texts.Say("card.files", ("n", draft.Files.Count))] : Nothing,
            .. versions.Find(a => a.Version < draft.Version) is { } before ? [Changes(texts, before, draft)] : Nothing,
            .. draft.EndorsedById is { } first
                ? [texts.Say("draft.endorsed", ("name", (await work.Store.FindPerson(first))?.Name))] : Nothing,
            .. judged
                ? [texts.Say("draft.done", ("verdict", texts.Name(draft.Verdict)), ("remark", draft.Remark ?? "")).TrimEnd()] : Nothing,
            .. remarks.Length > 0 ? [texts.Say("draft.remarks", ("remarks", remarks))] : Nothing,
        ];
        return new Content(string.Join("\n\n", parts))
        {
            Buttons = [.. judged || !await ApprovalChain.TurnOf(work, appeal, author, card.Chat)
                ? [] : Buttons(work, appeal, draft.Version), .. Whole(texts, appeal)],
        };
    }

    /// <summary>The remarks as lines, what may not be published first; empty when there is nothing to say.</summary>
    public async Task<string> Remarks(UnitOfWork work, Appeal appeal, string draft)
    {
        var personal = PublicationCheck.Lines(work, await check.Find(work, appeal, draft));
        var style = AnswerChecklist.Look(draft, appeal.Text, work.Municipality.Regulation)
            .Select(remark => "• " + work.Texts.Say(remark.Key, remark.Args));
        return string.Join("\n", style.Prepend(personal).Where(line => line.Length > 0));
    }

    /// <summary>
    /// The newest version; a card whose draft was withdrawn stays with it, for the next author has another approver perhaps.
    /// </summary>
    private static AnswerDraft On(Card card, List<AnswerDraft> newestFirst) =>
        newestFirst.Find(a => a.At <= card.CreatedAt) is { Verdict: Verdict.Withdrawn } withdrawn ? withdrawn : newestFirst[0];

    private static string Changes(Phrasebook texts, AnswerDraft before, AnswerDraft draft) =>
        texts.Say("draft.changes", ("version", before.Version),
        ("changes", Excerpt.Of(DraftChanges.Between(before.Text, draft.Text), 700)));

    private static IReadOnlyList<IReadOnlyList<Button>> Whole(Phrasebook texts, Appeal appeal) =>
        appeal.Text.Length > MostQuestion ? [[CardButtons.Whole(texts, appeal)]] : [];

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(UnitOfWork work, Appeal appeal, int version)
    {
        var seen = version.ToString(CultureInfo.InvariantCulture);
        return
        [
            [
                new Button(work.Texts.Say("button.approve"), StaffCommand.Press("approve", appeal.Id, seen)),
                new Button(work.Texts.Say("button.rework"), StaffCommand.Press("rework", appeal.Id, seen)),
            ],
        ];
    }
}
