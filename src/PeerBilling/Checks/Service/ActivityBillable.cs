using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the time was spent on something that may be billed.</summary>
/// <remarks>Without settings only direct service may be billed. Unknown when the record does not say what the time was spent on.</remarks>
public sealed record ActivityBillable : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "activity-billable";

    private static readonly ImmutableArray<Activity> DirectServiceAlone = [Activity.DirectService];

    /// <summary>Activities that may be billed, no others; empty for direct service alone, or for all but <see cref="Deny"/> where that is given.</summary>
    public ImmutableArray<Activity> Allow { get; init; } = [];

    /// <summary>Activities that may not be billed.</summary>
    public ImmutableArray<Activity> Deny { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Activity is not { } activity)
        {
            return CheckResult.Missing(Name, "activity");
        }

        if (Deny.Contains(activity))
        {
            return Fail(activity, Fact.NoneOf(Texts(Deny)));
        }

        return IsBillable(activity)
            ? (context.Explain ? context.Pass(Name, "activity", Names.Of(activity)) : CheckResult.Pass)
            : Fail(activity, Fact.OneOf(Texts(Allowed)));
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => reach.Only(condition => condition.Activities) is not { } asked || asked.Any(IsBillable);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => reach.Only(condition => condition.Activities) is not { } asked || !asked.All(IsBillable);

    internal static ActivityBillable Read(CheckSettings settings)
    {
        ActivityBillable check = new()
        {
            Allow = settings.Choices<Activity>("allow", "Activities that may be billed, no others; without it and without deny, direct service alone."),
            Deny = settings.Choices<Activity>("deny", "Activities that may not be billed."),
        };
        settings.Require(!check.ContradictsItself(), "deny", "an activity stands in both allow and deny.");
        return check;
    }

    private bool ContradictsItself()
    {
        foreach (Activity denied in Deny)
        {
            if (Allow.Contains(denied))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only activities that pass; empty for all that are not denied.</summary>
    private ImmutableArray<Activity> Allowed => Allow.Length == 0 && Deny.Length == 0 ? DirectServiceAlone : Allow;

    private bool IsBillable(Activity activity) => !Deny.Contains(activity) && (Allowed.Length == 0 || Allowed.Contains(activity));

    private static CheckResult Fail(Activity activity, Fact expected) =>
        CheckResult.Fail(new($"{Name}/not-billable", "activity", actual: Names.Of(activity), expected: expected));

    private static ImmutableArray<string> Texts(ImmutableArray<Activity> activities) => [.. activities.Select(activity => Names.Of(activity))];
}
