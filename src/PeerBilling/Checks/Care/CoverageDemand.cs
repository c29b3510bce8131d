using System;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>What <see cref="MemberEligible"/> asks of a span of coverage: one of several plans or benefits, or the payer's own plan.</summary>
internal readonly struct CoverageDemand
{
    private readonly string code;
    private readonly bool benefit;
    private readonly ImmutableArray<string> accepted;
    private readonly string? payer;

    private CoverageDemand(string code, bool benefit, ImmutableArray<string> accepted, string? payer = null) =>
        (this.code, this.benefit, this.accepted, this.payer) = (code, benefit, accepted, payer);

    /// <summary>One of these plans.</summary>
    public static CoverageDemand ForPlans(ImmutableArray<string> plans) => new($"{MemberEligible.Name}/other-plan", benefit: false, plans);

    /// <summary>One of these benefits.</summary>
    public static CoverageDemand ForBenefits(ImmutableArray<string> benefits) => new($"{MemberEligible.Name}/other-benefit", benefit: true, benefits);

    /// <summary>The plan that is billed.</summary>
    public static CoverageDemand ForPayer(string payer) => new($"{MemberEligible.Name}/other-payer", benefit: false, [], payer);

    /// <summary>True when the span covers the date, its first and last date included.</summary>
    public static bool Includes(Coverage span, LocalDate date) => span.From <= date && (span.To is not { } last || date <= last);

    /// <summary>Null when some span that covers the date meets the demand; a span that does not say may meet it.</summary>
    public CheckResult? Problem(ImmutableArray<Coverage> coverage, LocalDate date)
    {
        int silent = -1;
        int other = -1;
        for (int i = 0; i < coverage.Length; i++)
        {
            if (!Includes(coverage[i], date))
            {
                continue;
            }

            if (Word(coverage[i]) is not { } word)
            {
                silent = i;
            }
            else if (Accepts(word))
            {
                return null;
            }
            else
            {
                other = i;
            }
        }

        return silent >= 0 ? CheckResult.Missing(MemberEligible.Name, Field(silent)) : Fail(coverage[other], other, date);
    }

    private CheckResult Fail(Coverage span, int index, LocalDate date) =>
        CheckResult.Fail(new(code, Field(index), actual: Word(span), expected: payer ?? Fact.OneOf(accepted), subject: date));

    private bool Accepts(string word) =>
        payer is null ? FreeText.Contains(accepted, word) : string.Equals(payer, word, StringComparison.OrdinalIgnoreCase);

    private string? Word(Coverage span) => benefit ? span.Benefit : span.Plan;

    private string Field(int index) => $"member.coverage[{index}].{(benefit ? "benefit" : "plan")}";
}
