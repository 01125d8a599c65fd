using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// The resident's photographs as pictures under a card, with what they are of: once in each chat. Other files come by «/files».
/// </summary>
internal static class CardPhotos
{
    /// <summary>As many as the messengers take in one message.</summary>
    private const int InMessage = 10;

    public static async Task Show(UnitOfWork work, Appeal appeal, Card card)
    {
        if (appeal.Files == 0 || card.Kind is not (CardKind.Staff or CardKind.Executor or CardKind.Approver or CardKind.Desk))
        {
            return;
        }

        var photos = Of((await work.Store.MessagesOf(appeal.Id)).SelectMany(message => message.Files));
        if (photos.Count > 0)
        {
            var once = string.Create(CultureInfo.InvariantCulture, $"{appeal.Id}:photos:{card.Chat}");
            await work.SendOnce(once, Address.Parse(card.Chat), Shown(work, appeal, photos), Priority.Digest, appeal, thread: card.Thread);
        }
    }

    /// <summary>More photographs of an appeal whose card stands already.</summary>
    public static void Added(UnitOfWork work, Appeal appeal, IReadOnlyList<FileRef> files)
    {
        if (Of(files) is { Count: > 0 } photos)
        {
            work.Send(work.Municipality.StaffChat, Shown(work, appeal, photos), Priority.Digest, appeal);
        }
    }

    private static List<FileRef> Of(IEnumerable<FileRef> files) =>
        [.. files.Where(file => file is { Kind: FileKind.Photo, TooBig: false }).Take(InMessage)];

    private static Content Shown(UnitOfWork work, Appeal appeal, IReadOnlyList<FileRef> photos) => new(work.Texts.Say(
        "card.photos", ("number", appeal.FullNumber), ("topic", CardView.TopicName(work, appeal.Topic)),
        ("place", CardView.PlaceOf(work.Texts, appeal))))
    {
        Files = photos,
    };
}
