using System;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>A theory about files beside the checkout; skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedSamples.Folder is null ? SharedSamples.SkipReason : null;
}
