using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Commands;

/// <summary>What most tests of commands begin with: appeals that residents have sent.</summary>
internal static class Street
{
    public const string Pothole = "Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару";
    public const string Lamp = "Не горит фонарь на улице Мира, 12";

    public static async Task<Voice> Writes(this Town town, long id, string words)
    {
        var resident = town.Resident(id, "Житель");
        await resident.Says(words);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        return resident;
    }
}
