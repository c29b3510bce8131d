using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.Cases.Coverage;
using PeerBilling.Cases.Mutation;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli.Commands;

/// <summary>One run of <c>peerbilling test</c>.</summary>
internal sealed class TestRun(RuleFolder folder, ImmutableArray<string> only, bool mutate, StreamWriter output)
{
    private readonly SortedDictionary<string, (string Path, RuleSet Set)> ruleSets = new(StringComparer.Ordinal);
    private bool unusable;

    /// <exception cref="RuleSetException">A name of <c>--only</c> is neither a rule set nor a rule.</exception>
    public int Run()
    {
        ReadRuleSets();
        EquivalentMutants equivalent = EquivalentMutants.Read(folder.Path);
        Tell(equivalent.Diagnostics);
        ImmutableArray<RuleCaseResult> results = [.. ReadCases().Where(IsWanted).Select(RunnerOf())];
        foreach (RuleCaseResult result in results)
        {
            Tell(result);
        }

        int failed = results.Count(result => !result.Passed);
        output.WriteLine($"{results.Length - failed} passed, {failed} failed");
        bool shown = TellCoverage(results, equivalent);
        bool noticed = !mutate || TellMutants(results, equivalent);
        return unusable ? ExitCode.Unusable : failed > 0 || !shown || !noticed ? ExitCode.Failed : ExitCode.Passed;
    }

    /// <summary>The rule sets asked about: those named, and those that declare a rule named.</summary>
    private IEnumerable<(string Path, RuleSet Set)> Wanted => ruleSets.Values.Where(each => IsWanted(each.Set.Id) || RulesOf(each.Set).Any());

    private bool IsWanted(string id) => only.IsEmpty || only.Contains(id, StringComparer.Ordinal);

    private bool IsWanted(RuleCase ruleCase) => IsWanted(ruleCase.RuleSet) || ruleCase.Outcomes.Keys.Any(id => only.Contains(id, StringComparer.Ordinal));

    /// <summary>The rules of a set that are asked about alone.</summary>
    private IEnumerable<string> RulesOf(RuleSet set) =>
        only.Contains(set.Id, StringComparer.Ordinal) ? [] : set.Rules.Where(rule => rule.DeclaredBy == set.Id).Select(rule => rule.Id).Where(id => only.Contains(id, StringComparer.Ordinal));

    private void ReadRuleSets()
    {
        foreach ((string path, RuleSetReadResult result) in folder.ReadAll())
        {
            Tell(result.Diagnostics.Where(diagnostic => !diagnostic.IsWarning));
            if (result.IsValid)
            {
                ruleSets[result.Value.Id] = (path, result.Value);
            }
        }

        string[] unknown = [.. only.Where(name => !ruleSets.ContainsKey(name) && !ruleSets.Values.Any(each => each.Set.Find(name) is not null))];
        if (unknown.Length > 0 && !unusable)
        {
            throw new RuleSetException($"--only: '{unknown[0]}' is neither a rule set nor a rule here. The rule sets are: {string.Join(", ", ruleSets.Keys)}.");
        }
    }

    private IEnumerable<RuleCase> ReadCases()
    {
        foreach (RuleCaseFile file in folder.ReadCases())
        {
            Tell(file.Diagnostics);
            foreach (RuleCase ruleCase in file.Cases)
            {
                yield return ruleCase;
            }
        }
    }

    private Func<RuleCase, RuleCaseResult> RunnerOf()
    {
        Dictionary<string, RuleCaseRunner> runners = ruleSets.ToDictionary(pair => pair.Key, pair => new RuleCaseRunner(pair.Value.Set));
        return ruleCase => runners.TryGetValue(ruleCase.RuleSet, out RuleCaseRunner? runner)
            ? runner.Run(ruleCase)
            : new RuleCaseResult(ruleCase, [$"there is no usable rule set '{ruleCase.RuleSet}'"]);
    }

    private bool TellCoverage(ImmutableArray<RuleCaseResult> results, EquivalentMutants equivalent)
    {
        CoverageReport coverage = new([], []);
        foreach ((string path, RuleSet set) in Wanted)
        {
            coverage = coverage.With(RuleCoverage.Measure(set, results)).With(equivalent.Excuse(Mutation(path, results).RunLimits()));
        }

        ImmutableArray<CoverageGap> gaps = [.. coverage.Gaps.Where(gap => only.IsEmpty || only.Any(name => !name.Contains('/', StringComparison.Ordinal)) || only.Contains(gap.Subject, StringComparer.Ordinal))];
        foreach (CoverageGap gap in gaps)
        {
            output.WriteLine(gap);
        }

        output.WriteLine($"coverage: {coverage}");
        return gaps.IsEmpty;
    }

    private bool TellMutants(ImmutableArray<RuleCaseResult> results, EquivalentMutants equivalent)
    {
        MutationReport all = new(0, []);
        foreach ((string path, RuleSet set) in Wanted)
        {
            all = all.With(Mutation(path, results).Run([.. RulesOf(set)]));
        }

        MutationReport report = equivalent.Excuse(all);
        foreach (Mutant survivor in report.Survivors)
        {
            output.WriteLine($"{survivor.Place}: SURVIVED {survivor.At}: {survivor.Was} -> {survivor.Became}");
        }

        RuleSetDiagnostic[] needless = [.. equivalent.Needless(all, [.. Wanted.Where(each => !RulesOf(each.Set).Any()).Select(each => each.Set.Id)])];
        foreach (RuleSetDiagnostic entry in needless)
        {
            output.WriteLine(entry);
        }

        output.WriteLine($"mutants: {report.Killed} of {report.Total} noticed");
        return report.Survivors.IsEmpty && needless.Length == 0;
    }

    private RuleMutation Mutation(string path, ImmutableArray<RuleCaseResult> results) =>
        RuleMutation.Open(path, folder.Locator, results.Where(result => result.Passed).Select(result => result.Case));

    private void Tell(RuleCaseResult result)
    {
        if (result.Passed)
        {
            return;
        }

        output.WriteLine($"{result.Case.Path}({result.Case.Line}): FAILED {result.Case.Display}");
        foreach (string difference in result.Differences)
        {
            output.WriteLine("    " + difference);
        }
    }

    /// <summary>Tells what makes a file unusable.</summary>
    private void Tell(IEnumerable<RuleSetDiagnostic> errors)
    {
        foreach (RuleSetDiagnostic error in errors)
        {
            unusable = true;
            output.WriteLine(error);
        }
    }
}
