using BenchmarkDotNet.Running;
using PeerBilling.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ValidateSessionBenchmarks).Assembly).Run(args);
