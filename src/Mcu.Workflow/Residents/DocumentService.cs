using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// «Получить текст документом»: the words of the draft as an appeal to be signed. The draft stays, and the choice stays open.
/// </summary>
internal sealed class DocumentService(IDocumentWriter documents) : IResidentMessageHandler
{
    private const int LongestName = 100;
    private const int MostWords = 5;
    private static readonly TimeSpan NameWithin = TimeSpan.FromHours(1);

    /// <summary>Asks for the name; under «Без персональных данных» there is none, and its line stays to be filled by hand.</summary>
    public async Task Begin(MessageContext context, Resident resident, Draft draft)
    {
        if (resident.Consent != ConsentChoice.Given)
        {
            await Make(context, resident, draft, "");
            return;
        }

        await ConversationPrompts.SetPending(context, new PendingQuestion.DocumentName(draft.Id));
        context.Reply(new Content(context.Texts.Say("paper.ask-name"))
        { Buttons = [[new Button(context.Texts.Say("button.paper-blank"), $"paper-blank:{draft.Id}:")]] });
    }

    /// <summary>The name that was asked for. Words that are no name are a story, and go where stories go.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.DocumentName>(context) is not var (asked, question))
        {
            return false;
        }

        context.Store.Remove(asked);
        if (context.Now - asked.At > NameWithin || !LooksLikeName(context.Message.Text)
            || await context.Store.DraftOf(resident.Id) is not { } draft || question.DraftId != draft.Id)
        {
            return false;
        }

        await Make(context, resident, draft, context.Message.Text.Trim());
        return true;
    }

    public async Task Make(MessageContext context, Resident resident, Draft draft, string name)
    {
        await ConversationPrompts.Clear(context);
        var generatedDocument = new GeneratedDocument
        {
            Id = context.Municipality.Ids.Next(),
            ResidentId = resident.Id,
            Name = context.Texts.Say("paper.file-name"),
            MediaType = documents.MediaType,
            Bytes = documents.Write(Written(context, draft, name)),
            CreatedAt = context.Now,
        };
        context.Store.Add(generatedDocument);
        context.Chosen();
        context.Reply(new Content(context.Texts.Say("paper.ready", ("days", context.Municipality.Regulation.Keeping.DraftDays)))
        {
            Files = [generatedDocument.File],
            Buttons = [[FormalAppealChoice.AsMessage(context, draft)]],
        });
    }

    private static AppealDocument Written(MessageContext context, Draft draft, string name)
    {
        var (texts, town) = (context.Texts, context.Municipality.Regulation.Municipality);
        var to = town.NameGenitive is { } whose
            ? texts.Say("paper.to", ("municipality", whose)) : texts.Say("paper.to-named", ("municipality", town.Name));
        var from = name.Length > 0 ? texts.Say("paper.from", ("name", name)) : texts.Say("paper.from-blank");
        IEnumerable<string> place = draft.PlaceText is { } where ? [texts.Say("paper.place", ("place", where))] : [];
        return new AppealDocument(
            [to, .. town.Address is { } address ? new[] { address } : [], from, texts.Say("paper.answer-to")],
            texts.Say("paper.title"),
            [.. draft.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. place],
            FileLines(context, draft.Files),
            [texts.Say("paper.date"), texts.Say("paper.signature")]);
    }

    private static IReadOnlyList<string> FileLines(MessageContext context, IReadOnlyList<FileRef> files) => files.Count == 0 ? [] :
    [
        context.Texts.Say("paper.files"),
        .. files.Select((file, at) =>
            context.Texts.Say("paper.file", ("n", at + 1),
            ("name", file.Name ?? context.Texts.Say($"paper.file.{file.Kind}".ToLowerInvariant())))),
    ];

    private static bool LooksLikeName(string text) => text.Length is > 0 and <= LongestName && !text.Any(char.IsDigit)
        && !text.Contains('\n', StringComparison.Ordinal)
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
