using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="MemberEligible"/> that finds coverage which bars the service.</summary>
internal static class DeniedCoverage
{
    /// <summary>The first span of the date with a denied plan or benefit; null when none has one. What a span does not say bars nothing.</summary>
    public static CheckResult? Problem(ImmutableArray<Coverage> coverage, LocalDate date, ImmutableArray<string> plans, ImmutableArray<string> benefits)
    {
        for (int i = 0; i < coverage.Length; i++)
        {
            if (!CoverageDemand.Includes(coverage[i], date))
            {
                continue;
            }

            if (coverage[i].Plan is { } plan && FreeText.Contains(plans, plan))
            {
                return CheckResult.Fail(new($"{MemberEligible.Name}/denied-plan", $"member.coverage[{i}].plan", actual: plan, expected: Fact.NoneOf(plans), subject: date));
            }

            if (coverage[i].Benefit is { } benefit && FreeText.Contains(benefits, benefit))
            {
                return CheckResult.Fail(new($"{MemberEligible.Name}/denied-benefit", $"member.coverage[{i}].benefit", actual: benefit, expected: Fact.NoneOf(benefits), subject: date));
            }
        }

        return null;
    }
}
