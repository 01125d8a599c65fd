using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>The fake started by hand: <c>--port 8081 --token 1000:TEST --limits off</c>.</summary>
internal static class Training
{
    public static async Task<int> Run(string[] args)
    {
        var options = new TelegramFakeOptions
        {
            Port = int.Parse(Value(args, "--port") ?? "8081", CultureInfo.InvariantCulture),
            Token = Value(args, "--token") ?? "1000:TEST",
            Limits = Value(args, "--limits") != "off",
        };
        await using var fake = await TelegramFake.Start(options, TrainingPage.Map);
        await Console.Out.WriteLineAsync($"Bot API: {fake.Url}  token: {fake.Token}  page to write as a resident: {fake.Url}/");
        var end = new TaskCompletionSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            end.TrySetResult();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM, _ => end.TrySetResult());
        await end.Task;
        return 0;
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
