using BenchmarkDotNet.Running;
using PeerBilling.Benchmarks;
using PeerBilling.Benchmarks.Full;
using PeerBilling.Benchmarks.Scale;

if (args is ["generate" or "check" or "state" or "floor", ..])
{
    return ScaleCommands.Run(args);
}

if (args is ["--short", ..])
{
    return ShortRun.Run();
}

if (args is ["--full", .. var options])
{
    return FullRun.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(ValidateSessionBenchmarks).Assembly).Run(args);
return 0;
