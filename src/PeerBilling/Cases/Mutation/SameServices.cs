using System.Linq;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Cases.Mutation;

/// <summary>Recognizes a rounding of another name that gives the same units: halves never fall on a whole minute where a unit has an odd number of them.</summary>
internal static class SameServices
{
    private const int MinutesOfADay = 1440;

    /// <summary>True when two sets differ in nothing but the names of roundings that give the same units.</summary>
    public static bool Are(RuleSet before, RuleSet after)
    {
        UnitDefinition?[] units = Units(before);
        UnitDefinition?[] others = Units(after);
        bool differ = !units.SequenceEqual(others);
        return differ && units.Length == others.Length && units.Zip(others, Same).All(same => same);
    }

    private static UnitDefinition?[] Units(RuleSet ruleSet) => [.. ruleSet.Services.SelectMany(service => service.Versions).Select(version => version.Terms.Unit)];

    private static bool Same(UnitDefinition? one, UnitDefinition? other) => Equals(one, other)
        || (one is { IsTimed: true } && other is { IsTimed: true }
            && one.Accumulate == other.Accumulate
            && Enumerable.Range(0, MinutesOfADay + 1).All(minutes => one.UnitsFor(minutes) == other.UnitsFor(minutes) && one.MostFor(minutes) == other.MostFor(minutes)));
}
