using System;
using PeerBilling.Checks;
using PeerBilling.RuleSets;

namespace PeerBilling.Tests;

/// <summary>A check that says what it is told to, for tests of what becomes of it.</summary>
internal sealed record Says(Func<CheckResult> Answer, bool AboutService = false) : SessionCheck
{
    public static readonly Says Pass = new(() => CheckResult.Pass);
    public static readonly Says Fail = new(() => CheckResult.Fail(new Reason("group-size/too-large", "groupSize", 13, Fact.AtMost(12))));
    public static readonly Says Unknown = new(() => CheckResult.Missing("group-size", "groupSize"));
    public static readonly Says Skipped = new(() => CheckResult.Skipped);
    public static readonly Says Bug = new(() => throw new InvalidOperationException("a bug"));

    public override bool RestsOnService => AboutService;

    public override CheckResult Evaluate(in SessionContext context) => Answer();

    /// <summary>The same rule with this check in every version.</summary>
    public static Rule In(Rule rule, Says check) => rule with { Versions = [.. System.Linq.Enumerable.Select(rule.Versions, version => version with { Check = check })] };

    /// <summary>A state's set in which each rule says something: its id is what it says, with the place in the list.</summary>
    public static RuleSet Rules(Severity severity, params Says[] checks)
    {
        RuleSet set = RuleText.Rules(RuleText.GroupOfTwelve);
        return set with { Rules = [.. System.Linq.Enumerable.Select(checks, (check, i) => In(set.Rules[0] with { Id = $"zz/rule-{i}", Severity = severity }, check))] };
    }
}
