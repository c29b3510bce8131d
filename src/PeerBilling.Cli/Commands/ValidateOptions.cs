using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Output;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>What the user asked of <c>validate</c>.</summary>
internal sealed record ValidateOptions
{
    public required ImmutableArray<string> Paths { get; init; }

    public ImmutableArray<string> Rules { get; init; } = [];

    public string? State { get; init; }

    public string? Payer { get; init; }

    public string? Roster { get; init; }

    public string? History { get; init; }

    public InputFormat Input { get; init; }

    public ReportFormat Format { get; init; }

    public string? Output { get; init; }

    public MissingData Missing { get; init; }

    public LocalDate? KnownOn { get; init; }

    public bool Explain { get; init; }

    public ImmutableArray<string> Only { get; init; } = [];

    public bool NoProgress { get; init; }

    public CheckScope? Scope { get; init; }

    public string? Context { get; init; }
}
