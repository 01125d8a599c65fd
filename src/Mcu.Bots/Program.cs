using Mcu.Bots;
using Mcu.Bots.Settings;

try
{
    var builder = Opening.Builder(args);
    if (await Chores.TryRun(args, builder.Configuration))
    {
        return 0;
    }

    builder.AddMcu();

    await using var app = builder.Build();
    app.MapMcu();
    await app.OpenTheDoors();
    return 0;
}
catch (StartupException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
