using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Staff;

/// <summary>How a draft answer looks to the approver: the question, the draft, what changed since the last version, the remarks of the check-list.</summary>
internal sealed class DraftFace
{
    /// <summary>As much of a draft as the card has room for.</summary>
    public const int MostText = 1800;

    public async Task<Content> Of(Work work, Appeal appeal, Card card, Person? executor)
    {
        await work.Registry.LoadAnswers(appeal);
        var versions = appeal.Answers.OrderByDescending(a => a.Version).ToList();
        var (last, before) = (versions[0], versions.Skip(1).FirstOrDefault());
        var texts = work.Texts;
        var parts = new List<string>
        {
            texts.Say("draft.head", ("number", appeal.FullNumber), ("version", last.Version), ("author", executor?.Name ?? "")),
            texts.Say("draft.question", ("text", Excerpt.Of(appeal.Text, 700))),
            texts.Say("draft.text", ("text", Excerpt.Of(last.Text, MostText))),
        };
        parts.AddRange(last.Files.Count > 0 ? [texts.Say("card.files", ("n", last.Files.Count))] : []);
        if (before is not null)
        {
            parts.Add(texts.Say("draft.changes", ("version", before.Version), ("changes", Excerpt.Of(DraftChanges.Between(before.Text, last.Text), 700))));
        }

        if (appeal.State == AppealState.OnApproval && Remarks(work, appeal, last.Text) is { Length: > 0 } remarks)
        {
            parts.Add(texts.Say("draft.remarks", ("remarks", remarks)));
        }

        if (appeal.State != AppealState.OnApproval)
        {
            parts.Add(texts.Say("draft.done", ("verdict", texts.Name(last.Verdict)), ("remark", last.Remark ?? "")).TrimEnd());
        }

        return new Content(string.Join("\n\n", parts)) { Buttons = Buttons(work, appeal, last.Version) };
    }

    /// <summary>The remarks as lines; empty when there is nothing to say.</summary>
    public static string Remarks(Work work, Appeal appeal, string draft) =>
        string.Join("\n", AnswerChecklist.Look(draft, appeal.Text, work.Town.Regulation).Select(remark => "• " + work.Texts.Say(remark.Key, remark.Args)));

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Work work, Appeal appeal, int version)
    {
        if (appeal.State != AppealState.OnApproval)
        {
            return [];
        }

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
