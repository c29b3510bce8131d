using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Checks.Terms;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases.Mutation;

/// <summary>
/// Changes one value of a rule set file at a time and asks whether a case notices. What no case notices is not shown by the cases: it could be
/// wrong and nobody would see it. A change that no file may contain counts for nothing.
/// </summary>
public sealed class RuleMutation
{
    private readonly RuleSetFile file;
    private readonly RuleSet ruleSet;
    private readonly RuleSet? below;
    private readonly YamlMapping root;
    private readonly ImmutableArray<RuleCase> cases;
    private readonly ILookup<string, RuleCase> casesByRule;

    private RuleMutation(RuleSetFile file, RuleSet ruleSet, RuleSet? below, YamlMapping root, IEnumerable<RuleCase> cases)
    {
        (this.file, this.ruleSet, this.below, this.root) = (file, ruleSet, below, root);
        this.cases = [.. cases.Where(each => each.RuleSet == ruleSet.Id)];
        casesByRule = this.cases.SelectMany(each => each.Outcomes.Keys.Select(rule => (rule, Case: About(each, rule)))).ToLookup(pair => pair.rule, pair => pair.Case, StringComparer.Ordinal);
    }

    /// <summary>Opens a rule set file for mutation.</summary>
    /// <param name="path">The file.</param>
    /// <param name="others">Where to look for what it extends when neither its folder nor the folder above has it; null for nowhere.</param>
    /// <param name="cases">Cases that all hold; those of other rule sets are left aside.</param>
    /// <exception cref="RuleSetException">The file, or one it extends, cannot be used.</exception>
    public static RuleMutation Open(string path, RuleSetLocator? others, IEnumerable<RuleCase> cases)
    {
        RuleSetLocator locator = RuleSetReader.Nearby(path, others);
        RuleSetFile file = RuleSetFolder.Read(path);
        RuleSet ruleSet = RuleSetReader.TryRead(file, locator).Value;
        RuleSetFileReader reader = new(file);
        RuleSet? below = reader.Extends is { } parent ? RuleSetReader.TryRead(parent, locator).Value : null;
        return new RuleMutation(file, ruleSet, below, reader.Root!, cases);
    }

    /// <summary>Judges every mutant.</summary>
    /// <param name="ofRules">The only rules to change; empty for all of the file, and the rest of it.</param>
    public MutationReport Run(params ImmutableArray<string> ofRules) =>
        Judge(mutant => ofRules.Length == 0 || ofRules.Contains(mutant.RuleId ?? string.Empty));

    /// <summary>Judges the limits of the file's rules alone: each number, date and period a step up and down.</summary>
    public MutationReport RunLimits() => Judge(mutant => mutant.IsLimit);

    /// <summary>The same case about one rule alone.</summary>
    private static RuleCase About(RuleCase whole, string rule) => whole with
    {
        Outcomes = ImmutableDictionary<string, Outcome>.Empty.Add(rule, whole.Outcomes[rule]),
        Verdict = null,
        ExpectedUnits = null,
        ExpectedAmount = null,
    };

    private MutationReport Judge(Func<Mutant, bool> isWanted)
    {
        MutantSource source = new(ruleSet, root);
        IEnumerable<(Mutant Mutant, bool? Noticed)> ofRules = source.OfRules().Where(made => isWanted(made.Mutant)).ToList()
            .AsParallel().AsOrdered().Select(made => (made.Mutant, NoticedRule(made.Rule)));
        IEnumerable<(Mutant Mutant, bool? Noticed)> ofTheRest = source.OfTheRest().Where(made => isWanted(made.Mutant)).ToList()
            .AsParallel().AsOrdered().Select(made => (made.Mutant, NoticedFile(made.Root)));
        List<(Mutant Mutant, bool? Noticed)> judged = [.. ofRules.Concat(ofTheRest).Where(each => each.Noticed is not null)];
        return new MutationReport(judged.Count, [.. judged.Where(each => each.Noticed == false).Select(each => each.Mutant).OrderBy(mutant => mutant.Place.Line).ThenBy(mutant => mutant.Place.Column)]);
    }

    /// <summary>True when a case that names the rule notices; null when the rule cannot be read or says the same as before.</summary>
    private bool? NoticedRule(YamlMapping node)
    {
        DiagnosticList diagnostics = new(file.Path);
        Rule? rule = NodeSettings.Read(node, "'rules'", diagnostics, ruleSet.Vocabulary, new RuleReader(ruleSet.Sources, ruleSet.Id, diagnostics).Read);
        if (diagnostics.HasErrors || rule is null)
        {
            return null;
        }

        RuleCaseRunner runner = new(ruleSet with { Rules = [rule] });
        return casesByRule[rule.Id].Any(each => !runner.Run(each).Passed);
    }

    /// <summary>True when a case of the set notices; null when the file cannot be read or says the same as before.</summary>
    private bool? NoticedFile(YamlMapping nodes)
    {
        RuleSetReadResult read = new RuleSetFileReader(file, nodes).ReadOver(below, []);
        if (!read.IsValid || SameServices.Are(ruleSet, read.Value))
        {
            return null;
        }

        RuleCaseRunner runner = new(read.Value);
        return cases.Any(each => !runner.Run(each).Passed);
    }
}
