using BenchmarkDotNet.Running;
using PeerBilling.Benchmarks;
using PeerBilling.Benchmarks.Scale;

if (args is ["generate" or "check" or "state" or "floor", ..])
{
    return ScaleCommands.Run(args);
}

if (args is ["--short", ..])
{
    return ShortRun.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(ValidateSessionBenchmarks).Assembly).Run(args);
return 0;
