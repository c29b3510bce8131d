using System.Collections.Immutable;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="PlanOfCare"/> that judges whether the plan was in force, what it contains and which documents stand beside it.</summary>
internal static class PlanContents
{
    /// <summary>What the plan lacks; null when it has everything that is asked for.</summary>
    public static CheckResult? Problem(in SessionContext context, Model.PlanOfCare plan, PlanOfCare rule)
    {
        if (rule.IncludesPeerSupport && plan.IncludesPeerSupport != true)
        {
            return plan.IncludesPeerSupport is null
                ? CheckResult.Missing(PlanOfCare.Name, "planOfCare.includesPeerSupport")
                : CheckResult.Fail(new($"{PlanOfCare.Name}/without-peer-support", "planOfCare.includesPeerSupport"));
        }

        if (rule.Elements.Length == 0)
        {
            return null;
        }

        return plan.Elements is { } recorded ? ElementProblem(context, recorded, rule) : CheckResult.Missing(PlanOfCare.Name, "planOfCare.elements");
    }

    /// <summary>What is wrong with the first of the documents that is not in order; null when all are.</summary>
    public static CheckResult? DocumentProblem(in SessionContext context, ImmutableArray<RequiredDocument> required)
    {
        if (required.Length == 0)
        {
            return null;
        }

        if (context.Session.Documents is not { } documents)
        {
            return CheckResult.Missing(PlanOfCare.Name, "documents");
        }

        foreach (RequiredDocument document in required)
        {
            if (document.Problem(context, documents) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static CheckResult? ElementProblem(in SessionContext context, ImmutableArray<string> recorded, PlanOfCare rule)
    {
        ElementGap gap = ElementGap.Between(context.Vocabulary.Elements, recorded, rule.Elements);
        if (gap.Missing.Length > 0)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/element-missing", "planOfCare.elements", actual: recorded, expected: Fact.AllOf(gap.Missing)));
        }

        return gap.Meant is { } meant
            ? CheckResult.Unknown(new($"{PlanOfCare.Name}/unrecognized-element", $"planOfCare.elements[{gap.Index}]", actual: recorded[gap.Index], expected: meant))
            : null;
    }
}
