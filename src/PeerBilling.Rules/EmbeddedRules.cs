using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using PeerBilling.RuleSets;

namespace PeerBilling.Rules;

/// <summary>The rule sets inside this assembly: <c>ca</c> is the resource <c>rules/ca/ca.yaml</c>, the overlay <c>ca-county</c> is <c>rules/ca/county.yaml</c>.</summary>
public sealed class EmbeddedRules : RuleSetLocator
{
    private const string Root = "rules/";
    private const string Extension = ".yaml";
    private static readonly Assembly Assembly = typeof(EmbeddedRules).Assembly;

    private readonly Dictionary<string, string> resources = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
        .ToDictionary(IdOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ids => [.. resources.Keys.OrderBy(id => id, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override RuleSetFile? Find(string id)
    {
        if (!resources.TryGetValue(id, out string? name))
        {
            return null;
        }

        using Stream stream = Assembly.GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return new RuleSetFile(name, bytes.ToArray());
    }

    private static string IdOf(string resource)
    {
        string[] parts = resource.Substring(Root.Length, resource.Length - Root.Length - Extension.Length).Split('/');
        (string code, string name) = (parts[0], parts[parts.Length - 1]);
        return name == code || name.StartsWith(code + "-", StringComparison.Ordinal) ? name : $"{code}-{name}";
    }
}
