using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases.Mutation;

/// <summary>The changes that no case can notice because they change nothing, listed with a reason each in <c>rules/mutants.yaml</c>.</summary>
public sealed class EquivalentMutants
{
    private readonly string path;
    private readonly ImmutableArray<Entry> entries;

    private EquivalentMutants(string path, ImmutableArray<Entry> entries, ImmutableArray<RuleSetDiagnostic> diagnostics) =>
        (this.path, this.entries, Diagnostics) = (path, entries, diagnostics);

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Diagnostics { get; }

    /// <summary>Reads the list of a rules folder; an empty one when the folder has none.</summary>
    public static EquivalentMutants Read(string folder)
    {
        string path = Path.Combine(folder, RuleSetFolder.MutantsFile);
        if (!File.Exists(path))
        {
            return new EquivalentMutants(path, [], []);
        }

        DiagnosticList diagnostics = new(path);
        YamlMapping? root = YamlDocumentReader.Read(File.ReadAllBytes(path), diagnostics);
        ImmutableArray<Entry> entries = root is null ? [] : NodeSettings.Read(root, "a list of mutants", diagnostics, Vocabulary.Empty, settings => settings.List("equivalent", "The changes.", Entry.Read));
        return new EquivalentMutants(path, entries, diagnostics.Sorted());
    }

    /// <summary>The report without the mutants listed.</summary>
    public MutationReport Excuse(MutationReport report)
    {
        ImmutableArray<Mutant> others = [.. report.Survivors.Where(mutant => !entries.Any(entry => entry.Is(mutant)))];
        return new MutationReport(report.Total - report.Survivors.Length + others.Length, others);
    }

    /// <summary>The entries that are needed no longer, because a case notices the change or there is no such change.</summary>
    /// <param name="report">The mutants of some rule sets, all of them.</param>
    /// <param name="ruleSets">The ids of these rule sets.</param>
    public IEnumerable<RuleSetDiagnostic> Needless(MutationReport report, IReadOnlyCollection<string> ruleSets) => entries
        .Where(entry => ruleSets.Contains(entry.Set) && !report.Survivors.Any(entry.Is))
        .Select(entry => new RuleSetDiagnostic
        {
            Path = path,
            Line = entry.Place?.Line ?? 0,
            Column = entry.Place?.Column ?? 0,
            Message = $"'{entry.At}' becoming '{entry.Became}' is no surviving change; take the entry out",
        });

    private sealed record Entry(string Set, string At, string Became, FilePlace? Place)
    {
        public bool Is(Mutant mutant) =>
            string.Equals(Set, mutant.RuleSet, StringComparison.Ordinal) && string.Equals(At, mutant.At, StringComparison.Ordinal) && string.Equals(Became, mutant.Became, StringComparison.Ordinal);

        public static Entry Read(CheckSettings settings)
        {
            settings.Text("reason", "Why it changes nothing.");
            return new(
                settings.Text("set", "The id of the rule set."),
                settings.Text("at", "The rule, a blank and the way to the value, as the survivor shows it."),
                settings.Text("became", "What stands there instead, as the survivor shows it."),
                (settings as NodeSettings)?.Place);
        }
    }
}
