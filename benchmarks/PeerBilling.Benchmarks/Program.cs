using BenchmarkDotNet.Running;
using PeerBilling.Benchmarks;

if (args is ["--short", ..])
{
    return ShortRun.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(ValidateSessionBenchmarks).Assembly).Run(args);
return 0;
