namespace PeerBilling.Benchmarks.Results;

/// <summary>Where it was measured.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">Processors that the program may use.</param>
/// <param name="MemoryBytes">Memory that the program may use.</param>
/// <param name="System">The operating system.</param>
internal sealed record Machine(string Processor, int Cores, long MemoryBytes, string System);
