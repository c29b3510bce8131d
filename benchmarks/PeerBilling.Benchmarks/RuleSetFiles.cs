using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using YamlDotNet.RepresentationModel;

namespace PeerBilling.Benchmarks;

/// <summary>The files that loading a rule set reads, its layers included: a locator that notes what it is asked for.</summary>
internal sealed class RuleSetFiles : RuleSetLocator
{
    private readonly Dictionary<string, RuleSetFile> files = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ids => StateRules.Locator.Ids;

    /// <summary>The files of these rule sets, each once.</summary>
    public static byte[][] Of(IEnumerable<string> ids)
    {
        RuleSetFiles noting = new();
        RuleSetLibrary library = new(noting);
        foreach (string id in ids)
        {
            library.Read(id);
        }

        return [.. noting.files.Values.Select(file => file.Bytes)];
    }

    /// <summary>Makes nodes of the files, as any reader of YAML that keeps places must, and nothing of the nodes; gives the number of documents.</summary>
    public static int Parse(IEnumerable<byte[]> files)
    {
        int documents = 0;
        foreach (byte[] file in files)
        {
            YamlStream yaml = [];
            yaml.Load(new StreamReader(new MemoryStream(file)));
            documents += yaml.Documents.Count;
        }

        return documents;
    }

    /// <inheritdoc/>
    public override RuleSetFile? Find(string id)
    {
        RuleSetFile? file = StateRules.Locator.Find(id);
        if (file is not null)
        {
            files[id] = file;
        }

        return file;
    }
}
