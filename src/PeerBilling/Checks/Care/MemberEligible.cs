using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the member had coverage on the date of service, in a plan and with a benefit that pay for it.</summary>
/// <remarks>
/// A span of coverage counts on its first and its last date and on those between; one without a last date goes on. Where a line spans
/// several days, the first and the last of them must each be covered. Plan and benefit may stand in different spans of the same day.
/// A denied plan or benefit of any span of the day bars the service; a span that does not say its own bars nothing while another one does.
/// Unknown when the record does not say the member's coverage, or every span of the day that could decide lacks its plan or benefit.
/// </remarks>
public sealed record MemberEligible : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "member-eligible";

    /// <summary>Plans that pay, any of them, whatever the case, blanks, hyphens and underscores; empty for every plan.</summary>
    public ImmutableArray<string> Plans { get; init; } = [];

    /// <summary>Benefits within Medicaid that include the service, any of them, compared like plans; empty for every benefit.</summary>
    public ImmutableArray<string> Benefits { get; init; } = [];

    /// <summary>Plans whose members are not covered, compared like the others; empty for none.</summary>
    public ImmutableArray<string> DenyPlans { get; init; } = [];

    /// <summary>Benefits, or programs the member is enrolled in, that bar the service; empty for none.</summary>
    public ImmutableArray<string> DenyBenefits { get; init; } = [];

    /// <summary>True when the member's plan must be the payer billed, whatever the case.</summary>
    public bool PlanMatchesPayer { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Member?.Coverage is not { } coverage)
        {
            return CheckResult.Missing(Name, "member.coverage");
        }

        CheckResult? problem = Problem(context, coverage, context.Date);
        if (problem is null && context.LastDate != context.Date)
        {
            problem = Problem(context, coverage, context.LastDate);
        }

        return problem ?? (context.Explain ? context.Pass(Name, "member.coverage", context.Date) : CheckResult.Pass);
    }

    internal static MemberEligible Read(CheckSettings settings) => new()
    {
        Plans = settings.Words("plans", "Plans that pay, any of them; every plan when absent."),
        Benefits = settings.Words("benefits", "Benefits within Medicaid that include the service, such as a waiver, any of them; every benefit when absent."),
        DenyPlans = settings.Words("deny_plans", "Plans whose members are not covered."),
        DenyBenefits = settings.Words("deny_benefits", "Benefits, or programs the member is enrolled in, that bar the service."),
        PlanMatchesPayer = settings.Flag("plan_matches_payer", "True when the member's plan must be the payer billed."),
    };

    private CheckResult? Problem(in SessionContext context, ImmutableArray<Coverage> coverage, LocalDate date)
    {
        if (!IsCovered(coverage, date))
        {
            return CheckResult.Fail(new($"{Name}/not-covered", "member.coverage", actual: date));
        }

        CheckResult? denied = Worse(DeniedCoverage.OfPlans(coverage, date, DenyPlans), DeniedCoverage.OfBenefits(coverage, date, DenyBenefits));
        CheckResult? other = Worse(
            Plans.Length == 0 ? null : CoverageDemand.ForPlans(Plans).Problem(coverage, date),
            Benefits.Length == 0 ? null : CoverageDemand.ForBenefits(Benefits).Problem(coverage, date));
        return Worse(Worse(denied, other), PlanMatchesPayer ? PayerProblem(context, coverage, date) : null);
    }

    /// <summary>The first that fails, else the first that is not known.</summary>
    private static CheckResult? Worse(CheckResult? first, CheckResult? second) => second?.Outcome == Outcome.Fail && first?.Outcome != Outcome.Fail ? second : first ?? second;

    private static CheckResult? PayerProblem(in SessionContext context, ImmutableArray<Coverage> coverage, LocalDate date) =>
        context.Session.Payer is { } payer ? CoverageDemand.ForPayer(payer).Problem(coverage, date) : CheckResult.Missing(Name, "payer");

    private static bool IsCovered(ImmutableArray<Coverage> coverage, LocalDate date)
    {
        foreach (Coverage span in coverage)
        {
            if (CoverageDemand.Includes(span, date))
            {
                return true;
            }
        }

        return false;
    }
}
