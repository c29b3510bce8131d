using System.Linq;
using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>Tells whether anything lifts a limit from a session.</summary>
internal static class LimitLifting
{
    public static Part PartOf(in SessionContext context, Limit limit)
    {
        bool lifted = limit.LiftedBy.IsEmpty && limit.LiftedUnderAge is not null;
        foreach (LimitLift lift in limit.LiftedBy)
        {
            lifted |= lift == LimitLift.Authorization ? IsAuthorized(context) : HasPlan(context);
        }

        if (!lifted)
        {
            return Part.Counted;
        }

        if (limit.LiftedUnderAge is not { } age)
        {
            return Part.Lifted;
        }

        return context.Session.Member?.BirthDate is not { } birth ? Part.Doubtful : context.Date < birth.YearsLater(age) ? Part.Lifted : Part.Counted;
    }

    private static bool IsAuthorized(in SessionContext context) =>
        context.Session.Authorization is { Number: not null } authorization && !(authorization.From > context.Date) && !(authorization.To < context.LastDate);

    private static bool HasPlan(in SessionContext context) =>
        context.Session.PlanOfCare is { Effective: { } effective } plan && effective <= context.Date && !(plan.Expires < context.LastDate);
}
