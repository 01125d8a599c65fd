using Mcu.Bots;
using Mcu.Bots.Rules;
using Mcu.Bots.Settings;

IConfiguration? configuration = null;
try
{
    var words = CommandLineWords.Read(args);
    var builder = Opening.Builder(words.Settings);
    configuration = builder.Configuration;
    if (words.Command.Length > 0)
    {
        return await new CommandLine(builder.Configuration, Console.Out).Run(words.Command, Console.Error);
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
