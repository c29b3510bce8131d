using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.Checks;

/// <summary>Codes as texts, for the facts of a reason; never needed on the way to a pass.</summary>
internal static class Texts
{
    /// <summary>The codes as they are written, in their order.</summary>
    public static ImmutableArray<string> Of<T>(IEnumerable<T> codes)
        where T : struct => [.. codes.Select(code => code.ToString()!)];
}
