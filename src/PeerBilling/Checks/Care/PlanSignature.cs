using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="PlanOfCare"/> that judges the signature: its date, its age and who gave it.</summary>
internal static class PlanSignature
{
    /// <summary>What is wrong with the signature of a plan whose first date is known; null when it is in order or nothing is asked of it.</summary>
    public static CheckResult? Problem(in SessionContext context, Model.PlanOfCare plan, PlanOfCare rule) =>
        DateProblem(context, plan, rule) ?? (rule.SignedBy.Length == 0 ? null : SignerProblem(context, plan, rule));

    private static CheckResult? DateProblem(in SessionContext context, Model.PlanOfCare plan, PlanOfCare rule)
    {
        if (!rule.Signed && rule.MaxAge is null)
        {
            return null;
        }

        if (plan.SignedOn is not { } signed)
        {
            return CheckResult.Missing(PlanOfCare.Name, "planOfCare.signedOn");
        }

        if (rule.Signed && LatestDate(context, plan, rule) is var latest && signed > latest)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/signed-late", "planOfCare.signedOn", actual: signed, expected: Fact.AtMost(latest)));
        }

        return rule.MaxAge is { } age && signed.Later(age) is var end && end < context.LastDate
            ? CheckResult.Fail(new($"{PlanOfCare.Name}/too-old", "planOfCare.signedOn", actual: signed, expected: end))
            : null;
    }

    private static LocalDate LatestDate(in SessionContext context, Model.PlanOfCare plan, PlanOfCare rule) =>
        rule.StartGrace is { } grace && plan.Effective is { } effective
            ? LocalDate.Max(context.Date, effective.Later(grace))
            : context.Date;

    private static CheckResult? SignerProblem(in SessionContext context, Model.PlanOfCare plan, PlanOfCare rule)
    {
        const string field = "planOfCare.signedBy";
        if (plan.SignedBy is not { } signer)
        {
            return CheckResult.Missing(PlanOfCare.Name, field);
        }

        return Signatory.Accepts(context.Vocabulary.Credentials, rule.SignedBy, signer) switch
        {
            true => null,
            false => CheckResult.Fail(new($"{PlanOfCare.Name}/signer-not-accepted", field, actual: signer, expected: Fact.OneOf(rule.SignedBy))),
            null => CheckResult.Unknown(new($"{PlanOfCare.Name}/unrecognized-signer", field, actual: signer, expected: Signatory.Nearest(context.Vocabulary.Credentials, rule.SignedBy, signer))),
        };
    }
}
