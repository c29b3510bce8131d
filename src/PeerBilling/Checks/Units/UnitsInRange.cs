using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Bounds the units that one service line may bill.</summary>
/// <remarks>
/// Looks at the line alone: a ceiling for a day, a week or a year is a <c>limit</c>, and whether the minutes give the units is
/// <c>unit-size</c>. Unknown without units.
/// </remarks>
public sealed record UnitsInRange : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "units-in-range";

    /// <summary>Fewest units that pass, the number included.</summary>
    public decimal Min { get; init; } = 1;

    /// <summary>Most units that pass, the number included; null for no such limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>True when parts of a unit fail.</summary>
    public bool Whole { get; init; } = true;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Units is not { } units)
        {
            return CheckResult.Missing(Name, "units");
        }

        if (Whole && !units.IsWhole)
        {
            return CheckResult.Fail(new($"{Name}/not-whole", "units", actual: units));
        }

        if (units.Value < Min)
        {
            return CheckResult.Fail(new($"{Name}/too-few", "units", actual: units, expected: Fact.AtLeast(Min)));
        }

        return units.Value > Max
            ? CheckResult.Fail(new($"{Name}/too-many", "units", actual: units, expected: Fact.AtMost(Max.Value)))
            : Passed(context, units);
    }

    internal static UnitsInRange Read(CheckSettings settings)
    {
        decimal min = settings.Number("min", "Fewest units that pass, the number included.", fallback: 1);
        decimal? max = settings.OptionalNumber("max", "Most units that pass, the number included.");
        settings.Require(max is null || max >= min, "max", "'max' is less than 'min', so that nothing could pass.");
        return new() { Min = min, Max = max, Whole = settings.Flag("whole", "True when parts of a unit fail.", fallback: true) };
    }

    private CheckResult Passed(in SessionContext context, Units units) =>
        context.Explain ? context.Pass(Name, "units", units, Max is { } max ? Fact.AtMost(max) : Fact.AtLeast(Min)) : CheckResult.Pass;
}
