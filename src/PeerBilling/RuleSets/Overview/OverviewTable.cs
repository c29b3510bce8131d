using System.Collections.Immutable;

namespace PeerBilling.RuleSets.Overview;

/// <summary>A table of what rule sets say, ready to be written in any format.</summary>
/// <param name="Name">What it is about, such as <c>rules</c>.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows, a text for each column; empty where there is nothing to say.</param>
public sealed record OverviewTable(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
