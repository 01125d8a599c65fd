using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>With its earlier words.</summary>
    Task<PublicComment?> FindSpotted(long id);

    /// <summary>What stands under this link, newest first.</summary>
    Task<IReadOnlyList<PublicComment>> SpottedWithLink(string link);
    Task<PublicComment?> SpottedAt(Address page, string key);

    /// <summary>The comment that the other parts of an album made.</summary>
    Task<PublicComment?> SpottedOfAlbum(Address page, string author, string albumKey);

    /// <summary>What stands on the page, under that post only where one is named, and is still open.</summary>
    Task<IReadOnlyList<PublicComment>> OpenSpottedOn(Address page, string? postKey);

    /// <summary>What became this appeal, or part of it.</summary>
    Task<IReadOnlyList<PublicComment>> SpottedOf(long appealId);
    Task<PublicComment?> SpottedOfDraft(long draftId);
    Task<PublicComment?> SpottedByCode(string code);

    /// <summary>What this author has written in public since, newest first, with its history.</summary>
    Task<IReadOnlyList<PublicComment>> SpottedBy(string author, DateTimeOffset since);

    /// <summary>Open and not quiet, the first due on top; or quiet ones that nobody has decided on, the oldest on top.</summary>
    Task<IReadOnlyList<PublicComment>> SpottedList(bool quiet, int skip, int take);
    Task<int> CountSpotted(bool quiet);

    /// <summary>What the staff have not been shown yet, the oldest on top.</summary>
    Task<IReadOnlyList<PublicComment>> UntoldSpotted(int most);

    /// <summary>Whose next alarm is due.</summary>
    Task<IReadOnlyList<PublicComment>> RingingSpotted(DateTimeOffset now, int most);

    /// <summary>Rows to a chat or a page whose <see cref="OutboxRow.OnceKey"/> begins so.</summary>
    Task<IReadOnlyList<OutboxRow>> OutboxUnder(Address chat, string onceKeyPrefix);

    /// <summary>What became no appeal, was seen before, and nobody is expected to decide on.</summary>
    Task<IReadOnlyList<PublicComment>> OldSpotted(DateTimeOffset before, int most);

    /// <summary>Takes it out with its versions, history and card, at the commit; what was written about it to anybody is masked.</summary>
    Task ForgetSpotted(PublicComment comment, Content mask);
}
