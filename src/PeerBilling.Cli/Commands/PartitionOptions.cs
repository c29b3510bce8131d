using System.Collections.Immutable;
using PeerBilling.Cli.Input;

namespace PeerBilling.Cli.Commands;

/// <summary>What the user asked of <c>partition</c>.</summary>
internal sealed record PartitionOptions
{
    public required ImmutableArray<string> Paths { get; init; }

    public required int Parts { get; init; }

    public required string Output { get; init; }

    public ImmutableArray<string> Rules { get; init; } = [];

    public string? State { get; init; }

    public string? Payer { get; init; }

    public string? Roster { get; init; }

    public InputFormat Input { get; init; }
}
