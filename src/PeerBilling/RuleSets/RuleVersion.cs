using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>A rule as it stands for dates of service in a span.</summary>
public sealed record RuleVersion : IDated
{
    /// <inheritdoc/>
    public required DateSpan Effective { get; init; }

    /// <inheritdoc/>
    public LocalDate? Known { get; init; }

    /// <summary>Whom this version is about, besides whom the rule is about.</summary>
    public required Condition When { get; init; }

    /// <summary>The configured check.</summary>
    public required Check Check { get; init; }

    /// <summary>Who says so.</summary>
    public required Citation Cite { get; init; }

    /// <summary>Why no version holds between the one before and this; null where none is missing, or nobody says why.</summary>
    public string? Gap { get; init; }

    /// <summary>Where it is written; null when it was not read from a file.</summary>
    public FilePlace? Place { get; init; }

    /// <summary>The settings as they were written, for an overlay to change.</summary>
    internal YamlMapping? Settings { get; init; }
}
