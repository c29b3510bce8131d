using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="PlanOfCare"/> that judges when the plan was last reviewed.</summary>
internal static class PlanReview
{
    /// <summary>What is wrong with the plan's latest review; null when it is in order or nothing is asked of it.</summary>
    public static CheckResult? Problem(in SessionContext context, Model.PlanOfCare plan, Period? within)
    {
        if (within is null)
        {
            return null;
        }

        LocalDate? last = Latest(plan, context.Date);
        if (last is { } known && known.Later(within) >= context.LastDate)
        {
            return null;
        }

        if (plan.LastReviewed is not { } reviewed)
        {
            return CheckResult.Missing(PlanOfCare.Name, "planOfCare.lastReviewed");
        }

        return reviewed > context.Date
            ? CheckResult.Unknown(new($"{PlanOfCare.Name}/reviewed-later", "planOfCare.lastReviewed", actual: reviewed, expected: Fact.AtMost(context.Date)))
            : CheckResult.Fail(new($"{PlanOfCare.Name}/review-overdue", "planOfCare.lastReviewed", actual: last!.Value, expected: Fact.AtMost(last.Value.Later(within))));
    }

    /// <summary>The later of review and signature that was not after the date; null when there was neither.</summary>
    private static LocalDate? Latest(Model.PlanOfCare plan, LocalDate date)
    {
        LocalDate? reviewed = plan.LastReviewed <= date ? plan.LastReviewed : null;
        LocalDate? signed = plan.SignedOn <= date ? plan.SignedOn : null;
        return signed is null || reviewed > signed ? reviewed : signed;
    }
}
