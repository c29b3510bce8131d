using System;

namespace PeerBilling.Checks.When;

/// <summary>Whether a session meets a condition: yes, no, or not to be told because a field is absent or holds a name that nobody knows.</summary>
public readonly record struct ConditionResult
{
    private readonly bool isKnown;

    private ConditionResult(bool isKnown, bool isMet, string? field = null, string? spelling = null) =>
        (this.isKnown, IsYes, Field, Spelling) = (isKnown, isMet, field, spelling);

    /// <summary>The session meets it.</summary>
    public static ConditionResult Yes { get; } = new(true, true);

    /// <summary>The session does not meet it.</summary>
    public static ConditionResult No { get; } = new(true, false);

    /// <summary>True when the session meets it.</summary>
    public bool IsYes { get; }

    /// <summary>True when the session does not meet it.</summary>
    public bool IsNo => isKnown && !IsYes;

    /// <summary>The JSON path of the field that is absent, or holds a name that nobody knows; null when the answer is known.</summary>
    public string? Field { get; }

    /// <summary>The name that the rule set does not know; null when the field is absent, or the answer is known.</summary>
    public string? Spelling { get; }

    /// <summary>Yes or no.</summary>
    public static ConditionResult Of(bool met) => met ? Yes : No;

    /// <summary>Not to be told, for want of a field.</summary>
    public static ConditionResult Unknown(string field) => new(false, false, field ?? throw new ArgumentNullException(nameof(field)));

    /// <summary>Not to be told, because the field holds a name that the rule set does not know.</summary>
    public static ConditionResult Unrecognized(string field, string spelling) =>
        new(false, false, field ?? throw new ArgumentNullException(nameof(field)), spelling ?? throw new ArgumentNullException(nameof(spelling)));

    /// <summary>Both must be met: one no is no, else one unknown is unknown.</summary>
    public ConditionResult And(ConditionResult other) => IsNo || other.IsYes ? this : other.IsNo || IsYes ? other : this;
}
