using BenchmarkDotNet.Running;
using PeerBilling.Benchmarks;
using PeerBilling.Benchmarks.Scale;

if (args is ["generate" or "check", ..])
{
    return ScaleCommands.Run(args);
}

BenchmarkSwitcher.FromAssembly(typeof(ValidateSessionBenchmarks).Assembly).Run(args);
return 0;
