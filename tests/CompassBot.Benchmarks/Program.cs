using BenchmarkDotNet.Running;
using CompassBot.Benchmarks;
using CompassBot.Benchmarks.Load;
using CompassBot.Benchmarks.Load.Servers;

switch (args)
{
    case ["--percentiles"]: Percentiles.Print(); break;
    case ["--load", .. var rest]: await Throughput.Print(rest); break;
    case ["floor", var url]: Serving.Floor(url); break;
    case ["serve", var engine, var url, var folder, var connection]: Serving.Host(engine, url, folder, connection); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(Percentiles).Assembly).Run(args); break;
}
