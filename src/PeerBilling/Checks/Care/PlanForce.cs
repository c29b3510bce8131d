namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="PlanOfCare"/> that asks whether the plan was in force.</summary>
internal static class PlanForce
{
    /// <summary>What is wrong with the plan's first or last day; null when it was in force on every date of service.</summary>
    public static CheckResult? Problem(in SessionContext context, Model.PlanOfCare plan)
    {
        if (plan.Effective is not { } effective)
        {
            return CheckResult.Missing(PlanOfCare.Name, "planOfCare.effective");
        }

        if (effective > context.Date)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/not-in-force-yet", "planOfCare.effective", actual: effective, expected: Fact.AtMost(context.Date)));
        }

        return plan.Expires < context.LastDate
            ? CheckResult.Fail(new($"{PlanOfCare.Name}/expired", "planOfCare.expires", actual: plan.Expires.Value, expected: Fact.AtLeast(context.LastDate)))
            : null;
    }
}
