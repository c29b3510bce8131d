using System;
using System.Linq;
using PeerBilling.Cases;
using Xunit.Abstractions;

namespace PeerBilling.RuleCases.Tests;

/// <summary>A case by its file and name, which test runners carry from finding it to running it; they show it as <c>ca/peer-certification: the last day</c>.</summary>
public sealed class CaseRow : IXunitSerializable
{
    private string file = string.Empty;
    private string name = string.Empty;

    /// <summary>Creates an empty row, to be filled by the test runner.</summary>
    public CaseRow()
    {
    }

    internal CaseRow(string file, RuleCase ruleCase) => (this.file, name) = (file, ruleCase.Name);

    internal RuleCase Case => RuleFiles.CaseFiles[file].Cases.First(each => string.Equals(each.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info) => (file, name) = (info.GetValue<string>(nameof(file)), info.GetValue<string>(nameof(name)));

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(file), file);
        info.AddValue(nameof(name), name);
    }

    /// <inheritdoc/>
    public override string ToString() => Case.Display;
}
