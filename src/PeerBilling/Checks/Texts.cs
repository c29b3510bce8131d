using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.Checks;

/// <summary>Codes as texts, for the facts of a reason; never needed on the way to a pass.</summary>
internal static class Texts
{
    /// <summary>True when one of a few texts is exactly this one.</summary>
    public static bool Have(ImmutableArray<string> texts, string text)
    {
        foreach (string each in texts)
        {
            if (each == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when all of these are among the texts, each exactly.</summary>
    public static bool HaveAll(ImmutableArray<string> texts, ImmutableArray<string> wanted)
    {
        foreach (string each in wanted)
        {
            if (!Have(texts, each))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when one of a few codes is this one.</summary>
    public static bool Have<T>(ImmutableArray<T> codes, T code)
        where T : struct
    {
        foreach (T each in codes)
        {
            if (EqualityComparer<T>.Default.Equals(each, code))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The codes as they are written, in their order.</summary>
    public static ImmutableArray<string> Of<T>(IEnumerable<T> codes)
        where T : struct => [.. codes.Select(code => code.ToString()!)];
}
