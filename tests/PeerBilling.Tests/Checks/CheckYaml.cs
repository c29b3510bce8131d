using System.Collections.Immutable;
using System.Linq;
using System.Text;
using PeerBilling.Checks;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Tests.Checks;

/// <summary>Reads the settings of a check as a rule set file writes them.</summary>
internal static class CheckYaml
{
    /// <summary>The check with these settings, which must be right.</summary>
    public static T Read<T>(string name, string yaml)
        where T : Check
    {
        DiagnosticList diagnostics = new("test.yaml");
        T check = (T)Read(name, yaml, diagnostics);
        return diagnostics.HasErrors ? throw new System.ArgumentException(string.Join("\n", diagnostics.Sorted()), nameof(yaml)) : check;
    }

    /// <summary>What is wrong with these settings.</summary>
    public static ImmutableArray<string> Problems(string name, string yaml)
    {
        DiagnosticList diagnostics = new("test.yaml");
        Read(name, yaml, diagnostics);
        return [.. diagnostics.Sorted().Select(problem => problem.Message)];
    }

    private static Check Read(string name, string yaml, DiagnosticList diagnostics)
    {
        YamlMapping node = YamlDocumentReader.Read(Encoding.UTF8.GetBytes(yaml), diagnostics)!;
        return NodeSettings.Read(node, name, diagnostics, Sample.Vocabulary, CheckCatalogue.All[name].Read);
    }
}
