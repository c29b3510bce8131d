using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Across;

/// <summary>The rules of a validator that look across sessions.</summary>
internal sealed class AcrossRules
{
    private readonly int[] slots;
    private readonly List<AcrossVersion> versions = [];

    /// <summary>Finds them among the rules of a validator.</summary>
    public AcrossRules(ImmutableArray<Rule> rules, ImmutableArray<ServiceDefinition> services)
    {
        slots = new int[rules.Length];
        ServiceTerms[] terms = [.. services.SelectMany(service => service.Versions).Select(version => version.Terms)];
        for (int order = 0; order < rules.Length; order++)
        {
            slots[order] = -1;
            foreach (RuleVersion version in rules[order].Versions)
            {
                if (version.Check is IAcross { Together: not CheckScope.Session } check && check.Concerns(terms))
                {
                    slots[order] = slots[order] < 0 ? Count++ : slots[order];
                    versions.Add(new AcrossVersion(rules[order], order, version, check));
                }
            }
        }

        Scopes = [.. versions.Select(version => version.Check.Together).Append(CheckScope.Member).Distinct().OrderBy(scope => scope)];
        Fields = [.. versions.Select(version => version.Rule.CheckName).Distinct().Where(CheckCatalogue.All.ContainsKey).SelectMany(name => CheckCatalogue.All[name].Fields).Distinct()];
    }

    /// <summary>Rules across sessions; 0 for none, and then nothing is kept of any session.</summary>
    public int Count { get; }

    /// <summary>All their versions.</summary>
    public IReadOnlyList<AcrossVersion> Versions => versions;

    /// <summary>The place of a rule's role in <see cref="SessionTraits.Roles"/>.</summary>
    public int Slot(int order) => slots[order];

    /// <summary>The fields that their checks read.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Whose sessions must be seen together: for <see cref="CheckScope.Member"/> also the rules that one record decides.</summary>
    public ImmutableArray<CheckScope> Scopes { get; }

    /// <summary>Whose sessions a rule's version must see together; a member's where one record decides.</summary>
    public CheckScope Scope(int order, RuleVersion version) => Number(order, version) is var number and > 0 ? versions[number - 1].Check.Together : CheckScope.Member;

    /// <summary>The number of a rule's version, from 1; 0 when it does not look across sessions.</summary>
    public short Number(int order, RuleVersion version)
    {
        for (int i = 0; slots[order] >= 0 && i < versions.Count; i++)
        {
            if (versions[i].Order == order && ReferenceEquals(versions[i].Version, version))
            {
                return (short)(i + 1);
            }
        }

        return 0;
    }
}
