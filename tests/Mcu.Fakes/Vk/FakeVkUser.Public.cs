namespace Mcu.Fakes.Vk;

/// <summary>What a person does on the community's pages.</summary>
public sealed partial class FakeVkUser
{
    public FakeVkComment Comments(FakeVkThing thing, string text, FakeVkComment? replyTo = null, int photos = 0) => _world.Page.Say(
        thing, Id, text, replyTo, [.. Enumerable.Range(0, photos)
            .Select(_ => _world.Files.Add("photo", "photo.jpg", null, FileStore.Picture))]);

    public void EditsComment(FakeVkComment comment, string text) => _world.Page.Edit(Own(comment), text);
    public void DeletesComment(FakeVkComment comment) => _world.Page.Remove(Own(comment), by: Id);
    public void RestoresComment(FakeVkComment comment) => _world.Page.Restore(Own(comment));

    /// <summary>Offers a post for the wall.</summary>
    public FakeVkThing Suggests(string text) => _world.Page.Suggest(this, text);

    private FakeVkComment Own(FakeVkComment comment) =>
        comment.From == Id ? comment : throw new InvalidOperationException("The comment is somebody else's");
}
