using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>What these dialogues have in common.</summary>
internal static class VkStory
{
    public static Task<Town> Open(Action<Dictionary<string, string?>>? more = null) => Town.Open(more, messenger: "vk");

    /// <summary>The person themself, for what only this messenger has.</summary>
    public static FakeVkUser Hands(this Voice voice) => ((VkTown.Actor)voice.Actor).User;

    /// <summary>Something only this messenger has is done, and everything that follows happens.</summary>
    public static async Task Does(this Town town, Voice voice, Func<FakeVkUser, Task> act)
    {
        voice.Listens();
        await act(voice.Hands());
        await town.Settle();
    }
}
