using System;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.RuleSets;

/// <summary>A rule set that cannot be used, with everything that is wrong with it.</summary>
public sealed class RuleSetException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RuleSetException(ImmutableArray<RuleSetDiagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Select(diagnostic => diagnostic.ToString()))) => Diagnostics = diagnostics;

    /// <summary>Creates an exception about something other than a file's contents.</summary>
    public RuleSetException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Creates an exception without details.</summary>
    public RuleSetException()
        : this("The rule set cannot be used.")
    {
    }

    /// <summary>Creates an exception about something other than a file's contents.</summary>
    public RuleSetException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Diagnostics { get; }
}
