using System.Diagnostics;
using System.Globalization;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>The SDK's own waterfall on Node, installed from npm into a folder of its own.</summary>
internal static class NodePeer
{
    public static ProcessStartInfo Command(int port)
    {
        var folder = Folder.Make();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealContent.Repository, "tests/CompassBot.Benchmarks/Load/Node")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
        install.WaitForExit();
        if (install.ExitCode != 0) throw new InvalidOperationException("npm ci could not install the SDK for Node.");
        return new ProcessStartInfo("node", ["peer.js", port.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            Environment = { ["NODE_ENV"] = "production" },
        };
    }
}
