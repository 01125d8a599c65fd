using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Staff;

/// <summary>How a draft answer looks to the approver: the question, the draft, what changed since the last version, the remarks of the check-list.</summary>
internal sealed class DraftFace(PublicCheck check)
{
    /// <summary>As much of a draft as the card has room for.</summary>
    public const int MostText = 1800;
    private const int MostQuestion = 700;
    private static readonly string[] Nothing = [];

    public async Task<Content> Of(Work work, Appeal appeal, Card card)
    {
        await work.Registry.LoadAnswers(appeal);
        var versions = appeal.Answers.OrderByDescending(a => a.Version).ToList();
        var draft = On(card, versions);
        var author = await work.Registry.FindPerson(draft.AuthorId);
        var judged = appeal.State != AppealState.OnApproval || draft.Verdict != Verdict.Pending;
        var texts = work.Texts;
        var remarks = judged ? "" : await Remarks(work, appeal, draft.Text);
        List<string> parts =
        [
            texts.Say("draft.head", ("number", appeal.FullNumber), ("version", draft.Version), ("author", author?.Name ?? "")),
            texts.Say("card.topic", ("topic", CardFace.TopicName(work, appeal.Topic))) + "\n" + texts.Say("card.place", ("place", CardFace.PlaceOf(texts, appeal))),
            texts.Say("draft.question", ("text", Excerpt.Of(appeal.Text, MostQuestion))),
            texts.Say("draft.text", ("text", Excerpt.Of(draft.Text, MostText))),
            .. draft.Files.Count > 0 ? [texts.Say("card.files", ("n", draft.Files.Count))] : Nothing,
            .. versions.Find(a => a.Version < draft.Version) is { } before ? [Changes(texts, before, draft)] : Nothing,
            .. draft.EndorsedById is { } first ? [texts.Say("draft.endorsed", ("name", (await work.Registry.FindPerson(first))?.Name))] : Nothing,
            .. judged ? [texts.Say("draft.done", ("verdict", texts.Name(draft.Verdict)), ("remark", draft.Remark ?? "")).TrimEnd()] : Nothing,
            .. remarks.Length > 0 ? [texts.Say("draft.remarks", ("remarks", remarks))] : Nothing,
        ];
        return new Content(string.Join("\n\n", parts))
        {
            Buttons = [.. judged || !await ApprovalSteps.TurnOf(work, appeal, author, card.Chat) ? [] : Buttons(work, appeal, draft.Version), .. Whole(texts, appeal)],
        };
    }

    /// <summary>The remarks as lines, what may not be published first; empty when there is nothing to say.</summary>
    public async Task<string> Remarks(Work work, Appeal appeal, string draft)
    {
        var personal = PublicCheck.Lines(work, await check.Find(work, appeal, draft));
        var style = AnswerChecklist.Look(draft, appeal.Text, work.Town.Regulation).Select(remark => "• " + work.Texts.Say(remark.Key, remark.Args));
        return string.Join("\n", style.Prepend(personal).Where(line => line.Length > 0));
    }

    /// <summary>The newest version; a card whose draft was withdrawn stays with it, for the next author has another approver perhaps.</summary>
    private static AnswerDraft On(Card card, List<AnswerDraft> newestFirst) =>
        newestFirst.Find(a => a.At <= card.CreatedAt) is { Verdict: Verdict.Withdrawn } withdrawn ? withdrawn : newestFirst[0];

    private static string Changes(Phrasebook texts, AnswerDraft before, AnswerDraft draft) =>
        texts.Say("draft.changes", ("version", before.Version), ("changes", Excerpt.Of(DraftChanges.Between(before.Text, draft.Text), 700)));

    private static IReadOnlyList<IReadOnlyList<Button>> Whole(Phrasebook texts, Appeal appeal) =>
        appeal.Text.Length > MostQuestion ? [[CardButtons.Whole(texts, appeal)]] : [];

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Work work, Appeal appeal, int version)
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
