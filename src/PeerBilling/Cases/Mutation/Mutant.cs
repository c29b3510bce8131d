using PeerBilling.RuleSets;

namespace PeerBilling.Cases.Mutation;

/// <summary>A rule set file with one small change, which some case should notice.</summary>
public sealed record Mutant
{
    /// <summary>The id of the rule set changed.</summary>
    public required string RuleSet { get; init; }

    /// <summary>What was changed, where it stands.</summary>
    public required FilePlace Place { get; init; }

    /// <summary>The rule changed; null for a change outside rules.</summary>
    public string? RuleId { get; init; }

    /// <summary>The way to the change in the rule, or in the file: <c>versions[2024-09-27].with.max</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What stood there.</summary>
    public required string Was { get; init; }

    /// <summary>What stands there instead; <c>left out</c> for nothing.</summary>
    public required string Became { get; init; }

    /// <summary>True for a number, a date or a period of a check moved by the least step: a limit, which cases show from both sides.</summary>
    public bool IsLimit { get; init; }

    /// <summary>Its name in the list of changes that no case can notice: the rule, or the set where none is changed, and the way.</summary>
    public string At => $"{RuleId ?? RuleSet} {Path}";

    /// <summary>The mutant as <c>file(line,column): rule way: 16 -> 17</c>.</summary>
    public override string ToString() => $"{Place}: {At}: {Was} -> {Became}";
}
