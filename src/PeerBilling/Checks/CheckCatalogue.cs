using System.Collections.Generic;

namespace PeerBilling.Checks;

/// <summary>Every kind of check the engine knows, by its YAML name: one visible line each, no reflection.</summary>
internal static class CheckCatalogue
{
    /// <summary>Checks that look across sessions, or read an expression: named by the design, without code as yet.</summary>
    private static readonly string[] Named = ["limit", "duplicate", "overlap", "not-with", "supervisor-span", "group-consistency", "expression"];

    /// <summary>All checks by name, in alphabetical order.</summary>
    public static IReadOnlyDictionary<string, CheckDefinition> All { get; } = new SortedDictionary<string, CheckDefinition>(System.StringComparer.Ordinal)
    {
        [GroupSize.Name] = CheckDefinition.Of(GroupSize.Read, "groupSize", "facilitators", "modifiers"),
        [ServiceCovered.Name] = CheckDefinition.Of(ServiceCovered.Read, "procedureCode", "dateOfService", "program", "modifiers"),
        [UnitSize.Name] = CheckDefinition.Of(UnitSize.Read, "units", "minutes", "start", "end", "procedureCode"),
    };

    /// <summary>True for the name of a check that exists or that the design names.</summary>
    public static bool IsKnown(string name) => All.ContainsKey(name) || System.Array.IndexOf(Named, name) >= 0;
}
