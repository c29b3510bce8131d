using System;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>A fact about files beside the checkout; skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedSamples.Folder is null ? SharedSamples.SkipReason : null;
}
