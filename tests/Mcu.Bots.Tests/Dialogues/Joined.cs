using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>One resident in several messengers: what the dialogues about them begin with.</summary>
internal static class Joined
{
    public const string CodeShape = "[A-Z][0-9A-Z]{4}-[A-Z][0-9A-Z]{4}(?![0-9A-Z])";

    /// <summary>The staff in the first, residents in all of them.</summary>
    public static Task<Town> Town(string engine = Data.Tests.Engines.Sqlite, Action<Dictionary<string, string?>>? more = null) =>
        World.Town.Open(more, engine: engine, messengers: ["telegram", "vk", "max"]);

    public static Voice InTelegram(this Town town, long id = 5) => town.Resident(id, "Пётр");

    public static Voice InVk(this Town town, long id = 5) => town.Resident(id, "Пётр", town.In<VkTown>());

    public static Voice InMax(this Town town, long id = 5) => town.Resident(id, "Пётр", town.In<MaxTown>());

    /// <summary>A code from the first, typed in the second and agreed to there.</summary>
    public static async Task Joins(this Voice first, Voice second)
    {
        await second.Says(await first.Code());
        await second.Presses("Связать");
    }

    public static async Task<string> Code(this Voice person)
    {
        await person.Says("/link");
        return person.Finds(Joined.CodeShape);
    }

    public static async Task Writes(this Voice resident, string words)
    {
        await resident.Says(words);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-");
    }

    /// <summary>Number 1 came by VK, number 2 by MAX; then the two were joined.</summary>
    public static async Task<(Voice Vk, Voice Max)> Both(this Town town)
    {
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Writes("Яма на дороге, ул. Ленина, 5");
        await max.Writes("Не горит фонарь, ул. Садовая, 3");
        await vk.Joins(max);
        return (vk, max);
    }

    /// <summary>The appeal is in work; answer it by <see cref="Answered"/>.</summary>
    public static async Task<(Voice Executor, Voice Head)> InWorkToo(this Town town, int number = 1)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        await town.Admin().Says($"/assign {number} Кузнецову");
        await executor.Says($"/accept {number}");
        return (executor, head);
    }

    public static async Task Answered(this (Voice Executor, Voice Head) staff, int number = 1)
    {
        await staff.Executor.Says($"/answer {number} {Story.GoodAnswer}");
        await staff.Head.Says($"/approve {number}");
    }
}
