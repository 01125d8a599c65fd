using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>
/// A town with its people at work: a clerk in the staff chat, an executor of the roads, a head, and a resident with appeal № 1.
/// </summary>
internal sealed record Office(Town Town, Voice Clerk, Voice Executor, Voice Head, Voice Resident) : IAsyncDisposable
{
    public const string GoodAnswer = "Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.";
    public const string Number = "МЦУ-2026-000001";

    /// <summary>The staff chat, where cards of new appeals stand.</summary>
    public Voice Group => Clerk;

    /// <summary>Appeal № 1 is registered and nobody has it.</summary>
    public static async Task<Office> Open(string? regulation = null, string messenger = Messengers.First)
    {
        var town = await Town.Open(regulation: regulation, messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.InGroup(town.Admin());
        var resident = await town.Registers();
        return new Office(town, clerk, executor, head, resident);
    }

    /// <summary>Appeal № 1 is assigned to Kuznetsov and accepted.</summary>
    public static async Task<Office> InWork(string? regulation = null, string messenger = Messengers.First)
    {
        var office = await Open(regulation, messenger);
        await office.Clerk.Says("/assign 1 Кузнецову");
        await office.Executor.Presses("Принять");
        return office;
    }

    /// <summary>A good answer of Kuznetsov waits for Belova.</summary>
    public static async Task<Office> OnApproval(string? regulation = null, string messenger = Messengers.First)
    {
        var office = await InWork(regulation, messenger);
        await office.Executor.Says($"/answer 1 {GoodAnswer}");
        return office;
    }

    /// <summary>The answer is with the resident.</summary>
    public static async Task<Office> Answered()
    {
        var office = await OnApproval();
        await office.Head.Presses("Утвердить");
        return office;
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
