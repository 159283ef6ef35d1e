using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CompassBot.Benchmarks.Load.Servers;

/// <summary>A project as it is deployed: Release and ReadyToRun, in a folder of its own.</summary>
internal static class Published
{
    public static string Project(string project)
    {
        var folder = Folder.Make();
        var arguments = new[]
        {
            "publish", Path.Combine(RealContent.Repository, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-nodeReuse:false", "-v:quiet", "--nologo", "-o", folder,
        };
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"{project} could not be published.");
    }
}
