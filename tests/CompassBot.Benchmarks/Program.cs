using BenchmarkDotNet.Running;
using CompassBot.Benchmarks;

if (args is ["--percentiles"]) Percentiles.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
