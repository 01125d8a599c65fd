using Mcu.Bots;
using Mcu.Bots.Rules;
using Mcu.Bots.Settings;

IConfiguration? configuration = null;
try
{
    var builder = Opening.Builder(args);
    configuration = builder.Configuration;
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
    await Console.Error.WriteLineAsync(problem.In(RegulationChores.TextsOf(configuration)));
    return 1;
}
