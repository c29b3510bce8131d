namespace PeerBilling.Cli.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int Exit, string Out, string Error);
