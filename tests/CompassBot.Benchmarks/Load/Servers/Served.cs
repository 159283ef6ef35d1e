using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>A server in a process of its own, on a free port of this machine; ended with its owner.</summary>
internal sealed class Served : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process process;

    private Served(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>User and system time so far, µs.</summary>
    public double Cpu
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) * 10_000;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Has said enough turns that its code is compiled for good.</summary>
    public bool Warm { get; set; }

    public static async Task<Served> Start(Func<int, ProcessStartInfo> command)
    {
        var port = Free();
        var start = command(port);
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var served = new Served(process, port);
        for (var tries = 0; tries < 6000; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}.");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return served;
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }

        served.Dispose();
        throw new TimeoutException($"{start.FileName} did not listen within 30 seconds.");
    }

    /// <summary>Bytes allocated so far, or NaN where the server does not tell.</summary>
    public async Task<double> Allocated()
    {
        try
        {
            return double.Parse((await Http.GetStringAsync($"http://127.0.0.1:{Port}/bench")).Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            return double.NaN;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
