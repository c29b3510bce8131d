using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>One check of a rule across sessions, whichever rule sets have it.</summary>
internal sealed class RuleVariant(string ruleId, int family, IAcross check)
{
    public string RuleId => ruleId;

    public int Family => family;

    public IAcross Check => check;

    /// <summary>What must be seen together.</summary>
    public CheckScope Together { get; } = check.Together;
}
