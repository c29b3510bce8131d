using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.RuleSets;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Cases;

/// <summary>A rule set file and the cases beside it, in a folder of their own.</summary>
internal sealed class CaseText : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peerbilling-cases-").FullName;

    /// <param name="rules">The rules of the set ZZ.</param>
    /// <param name="cases">Its cases, each a flow mapping.</param>
    public CaseText(string rules, params string[] cases)
        : this(rules, PeerService, cases)
    {
    }

    public CaseText(string rules, string services, string[] cases)
    {
        File.WriteAllText(RuleFile, State(rules, services));
        string caseFile = Path.Combine(folder, "cases.yaml");
        File.WriteAllText(caseFile, $"""
            given: {Given}
            cases: [{string.Join(",\n", cases.Select((each, i) => $"{{name: case {i}, {each}}}"))}]
            """);
        RuleCaseFile file = RuleCaseFile.Read(caseFile, "zz");
        Cases = file.Diagnostics.IsEmpty ? file.Cases : throw new InvalidOperationException(string.Join("\n", file.Diagnostics));
        RuleSet = RuleSetReader.TryReadFile(RuleFile).Value;
        RuleCaseRunner runner = new(RuleSet);
        Results = [.. Cases.Select(runner.Run)];
    }

    private const string Given = """{id: S1, state: ZZ, dateOfService: 2025-03-14, procedureCode: "H0038", modifiers: [HE], units: 4, minutes: 60, groupSize: 1, program: mental_health}""";

    public string RuleFile => Path.Combine(folder, "zz.yaml");

    public RuleSet RuleSet { get; }

    public ImmutableArray<RuleCase> Cases { get; }

    public ImmutableArray<RuleCaseResult> Results { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
