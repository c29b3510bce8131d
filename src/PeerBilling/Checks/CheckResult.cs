using System;
using System.Collections.Immutable;

namespace PeerBilling.Checks;

/// <summary>An outcome and its reason; the factories are the only way in, so the two cannot disagree. The default is unknown.</summary>
public readonly struct CheckResult : IEquatable<CheckResult>
{
    /// <summary>One reference, so that results travel in a register; null for the default, which is unknown.</summary>
    private readonly Decision? decision;

    private CheckResult(Outcome outcome, Reason? reason) => decision = new(outcome, reason);

    /// <summary>The rule is satisfied.</summary>
    public static CheckResult Pass { get; } = new(Outcome.Pass, null);

    /// <summary>The rule is not about this session.</summary>
    public static CheckResult Skipped { get; } = new(Outcome.Skipped, null);

    /// <summary>What the rule says.</summary>
    public Outcome Outcome => decision is { } made ? made.Outcome : Outcome.Unknown;

    /// <summary>Why; null for a pass or a skip that nobody asked to have explained.</summary>
    public Reason? Reason => decision?.Reason;

    /// <summary>The rule is satisfied, and this is what it saw.</summary>
    public static CheckResult Passed(Reason reason) => new(Outcome.Pass, reason);

    /// <summary>The rule is not about this session, and this is why.</summary>
    public static CheckResult SkippedAs(Reason reason) => new(Outcome.Skipped, reason);

    /// <summary>The rule is broken.</summary>
    public static CheckResult Fail(Reason reason) => new(Outcome.Fail, reason);

    /// <summary>The record cannot decide, for a reason other than an absent field.</summary>
    public static CheckResult Unknown(Reason reason) => new(Outcome.Unknown, reason);

    /// <summary>The record lacks these fields.</summary>
    /// <param name="check">The check's YAML name.</param>
    /// <param name="fields">JSON paths, at least one.</param>
    public static CheckResult Missing(string check, params string[] fields) =>
        new(Outcome.Unknown, new Reason(check + "/unknown", fields[0]) { Missing = ImmutableArray.Create(fields) });

    /// <inheritdoc/>
    public bool Equals(CheckResult other) => Outcome == other.Outcome && Equals(Reason, other.Reason);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CheckResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Outcome;

    /// <summary>Compares outcome and reason.</summary>
    public static bool operator ==(CheckResult left, CheckResult right) => left.Equals(right);

    /// <summary>Compares outcome and reason.</summary>
    public static bool operator !=(CheckResult left, CheckResult right) => !left.Equals(right);

    /// <summary>True for the one pass that says nothing, which is what nearly every rule comes to.</summary>
    internal bool IsPlainPass => ReferenceEquals(decision, Pass.decision);

    private sealed class Decision(Outcome outcome, Reason? reason)
    {
        public Outcome Outcome => outcome;

        public Reason? Reason => reason;
    }
}
