using System.Collections.Immutable;

namespace PeerBilling.Checks.Settings;

/// <summary>One setting of a check: what the reader demands, the schema says and the check's page prints.</summary>
internal sealed record SettingSpec(string Key, SettingKind Kind, string Doc)
{
    /// <summary>True when a rule must give it.</summary>
    public bool Required { get; init; }

    /// <summary>True when it is a list of such values.</summary>
    public bool IsList { get; init; }

    /// <summary>True when a single one may stand without the list around it.</summary>
    public bool MayStandAlone { get; init; }

    /// <summary>What holds when a rule does not give it, as YAML writes it; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>The least number allowed; null for none.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number allowed; null for none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The names a choice is made from; empty for other kinds.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The settings inside a mapping; empty for other kinds.</summary>
    public ImmutableArray<SettingSpec> Nested { get; init; } = [];
}
