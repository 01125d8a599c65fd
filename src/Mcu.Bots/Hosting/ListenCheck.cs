using System.Net;
using System.Net.Sockets;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>
/// Looks before the start whether the addresses can be listened on: the server itself would say so late, with a stack trace, and after
/// a second copy of the program had already touched the database of the first.
/// </summary>
internal static class ListenCheck
{
    private const string Key = "ASPNETCORE_URLS";

    public static void Run(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = Read(url);
            if (address.Port != 0 && !address.IsUnixPipe && !address.IsNamedPipe)
            {
                TryToListen(address, url);
            }
        }
    }

    private static BindingAddress Read(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is "http" or "https" && address.Port is >= 0 and <= IPEndPoint.MaxPort && address.PathBase.Length == 0)
            {
                return address;
            }
        }
        catch (FormatException)
        {
            // Told below, together with addresses of other kinds.
        }

        throw new StartupException(new StartupProblem(Key, "start.addresses") { Got = url });
    }

    private static void TryToListen(BindingAddress address, string url)
    {
        try
        {
            using var listener = new TcpListener(PlaceOf(address.Host), address.Port);
            listener.Start();
        }
        catch (SocketException fault)
        {
            throw new StartupException(new StartupProblem(Key, "start.free-port", ("fault", fault.SocketErrorCode)) { Got = url });
        }
    }

    private static IPAddress PlaceOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var place) ? place
        : IPAddress.Any;
}
