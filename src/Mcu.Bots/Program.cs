using Mcu.Bots.Hosting;
using Mcu.Workflow.Settings;

IConfiguration? configuration = null;
try
{
    var words = CommandLineTexts.Read(args);
    var builder = ServiceRegistration.Builder(words.Settings);
    configuration = builder.Configuration;
    if (words.Command.Length > 0)
    {
        return await new CommandLine(builder.Configuration, Console.Out).Run(words.Command, Console.Error);
    }

    builder.AddMcu();

    await using var app = builder.Build();
    app.MapMcu();
    await app.StartAndRun();
    return 0;
}
catch (StartupException problem)
{
    await Console.Error.WriteLineAsync(problem.In(RegulationCli.TextsOf(configuration)));
    return 1;
}
