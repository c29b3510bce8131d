using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="MemberEligible"/> that finds coverage which bars the service.</summary>
internal static class DeniedCoverage
{
    /// <summary>The first span of the date with one of the plans; unknown where no span says its plan, null where one does.</summary>
    public static CheckResult? OfPlans(ImmutableArray<Coverage> coverage, LocalDate date, ImmutableArray<string> plans) =>
        plans.IsEmpty ? null : Problem(coverage, date, plans, benefit: false);

    /// <summary>The first span of the date with one of the benefits; unknown where no span says its benefit, null where one does.</summary>
    public static CheckResult? OfBenefits(ImmutableArray<Coverage> coverage, LocalDate date, ImmutableArray<string> benefits) =>
        benefits.IsEmpty ? null : Problem(coverage, date, benefits, benefit: true);

    private static CheckResult? Problem(ImmutableArray<Coverage> coverage, LocalDate date, ImmutableArray<string> denied, bool benefit)
    {
        int silent = -1;
        bool told = false;
        for (int i = 0; i < coverage.Length; i++)
        {
            if (!CoverageDemand.Includes(coverage[i], date))
            {
                continue;
            }

            if ((benefit ? coverage[i].Benefit : coverage[i].Plan) is not { } word)
            {
                silent = i;
                continue;
            }

            told = true;
            if (FreeText.Contains(denied, word))
            {
                return CheckResult.Fail(new(
                    benefit ? $"{MemberEligible.Name}/denied-benefit" : $"{MemberEligible.Name}/denied-plan",
                    Field(i, benefit),
                    actual: word,
                    expected: Fact.NoneOf(denied),
                    subject: date));
            }
        }

        return told || silent < 0 ? null : CheckResult.Missing(MemberEligible.Name, Field(silent, benefit));
    }

    private static string Field(int index, bool benefit) => $"member.coverage[{index}].{(benefit ? "benefit" : "plan")}";
}
