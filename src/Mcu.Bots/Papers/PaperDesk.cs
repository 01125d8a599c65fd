using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Papers;

/// <summary>«Получить текст документом»: the words of the draft as an appeal to be signed. The draft stays, and the choice stays open.</summary>
internal sealed class PaperDesk(IDocumentWriter documents) : IResidentMessageHandler
{
    private const int LongestName = 100;
    private const int MostWords = 5;
    private static readonly TimeSpan NameWithin = TimeSpan.FromHours(1);

    /// <summary>Asks for the name; under «Без персональных данных» there is none, and its line stays to be filled by hand.</summary>
    public async Task Begin(Turn turn, Resident resident, Draft draft)
    {
        if (resident.Consent != ConsentChoice.Given)
        {
            await Make(turn, resident, draft, "");
            return;
        }

        await Questions.Expect(turn, new PendingQuestion.DocumentName(draft.Id));
        turn.Reply(new Content(turn.Texts.Say("paper.ask-name")) { Buttons = [[new Button(turn.Texts.Say("button.paper-blank"), $"paper-blank:{draft.Id}:")]] });
    }

    /// <summary>The name that was asked for. Words that are no name are a story, and go where stories go.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.DocumentName>(turn) is not var (asked, question))
        {
            return false;
        }

        turn.Registry.Remove(asked);
        if (turn.Now - asked.At > NameWithin || !LooksLikeName(turn.In.Text)
            || await turn.Registry.DraftOf(resident.Id) is not { } draft || question.DraftId != draft.Id)
        {
            return false;
        }

        await Make(turn, resident, draft, turn.In.Text.Trim());
        return true;
    }

    public async Task Make(Turn turn, Resident resident, Draft draft, string name)
    {
        await Questions.Drop(turn);
        var paper = new Paper
        {
            Id = turn.Town.Ids.Next(),
            ResidentId = resident.Id,
            Name = turn.Texts.Say("paper.file-name"),
            MediaType = documents.MediaType,
            Bytes = documents.Write(Written(turn, draft, name)),
            CreatedAt = turn.Now,
        };
        turn.Registry.Add(paper);
        turn.Chosen();
        turn.Reply(new Content(turn.Texts.Say("paper.ready", ("days", turn.Town.Regulation.Keeping.DraftDays)))
        {
            Files = [paper.File],
            Buttons = [[FormalFork.AsMessage(turn, draft)]],
        });
    }

    private static AppealPaper Written(Turn turn, Draft draft, string name)
    {
        var (texts, town) = (turn.Texts, turn.Town.Regulation.Municipality);
        var to = town.NameGenitive is { } whose ? texts.Say("paper.to", ("municipality", whose)) : texts.Say("paper.to-named", ("municipality", town.Name));
        var from = name.Length > 0 ? texts.Say("paper.from", ("name", name)) : texts.Say("paper.from-blank");
        IEnumerable<string> place = draft.PlaceText is { } where ? [texts.Say("paper.place", ("place", where))] : [];
        return new AppealPaper(
            [to, .. town.Address is { } address ? new[] { address } : [], from, texts.Say("paper.answer-to")],
            texts.Say("paper.title"),
            [.. draft.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. place],
            FileLines(turn, draft.Files),
            [texts.Say("paper.date"), texts.Say("paper.signature")]);
    }

    private static IReadOnlyList<string> FileLines(Turn turn, IReadOnlyList<FileRef> files) => files.Count == 0 ? [] :
    [
        turn.Texts.Say("paper.files"),
        .. files.Select((file, at) => turn.Texts.Say("paper.file", ("n", at + 1), ("name", file.Name ?? turn.Texts.Say($"paper.file.{file.Kind}".ToLowerInvariant())))),
    ];

    private static bool LooksLikeName(string text) => text.Length is > 0 and <= LongestName && !text.Any(char.IsDigit)
        && !text.Contains('\n', StringComparison.Ordinal) && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
