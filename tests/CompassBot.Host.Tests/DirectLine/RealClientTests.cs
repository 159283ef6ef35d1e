using System.Diagnostics;
using System.Runtime.CompilerServices;
using CompassBot.Tests.Running;

namespace CompassBot.Tests.DirectLine;

/// <summary>The published botframework-directlinejs, in Node, against this host.</summary>
public sealed class RealClientTests : IClassFixture<OneHost>
{
    private readonly RunningHost host;

    public RealClientTests(OneHost one) => host = one.Host;

    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    public async Task The_real_client_starts_talks_comes_back_and_loses_nothing(string way)
    {
        var folder = Folder();
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"Install the client first: npm install --prefix {Path.GetRelativePath(Environment.CurrentDirectory, folder)}");
        using var node = Process.Start(new ProcessStartInfo("node", ["conformance.mjs", host.Address.ToString().TrimEnd('/'), way])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        try
        {
            await node.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!node.HasExited) node.Kill(entireProcessTree: true);
        }

        Assert.True(node.ExitCode == 0, string.Join('\n', await said));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "DirectLineJs");
}
