using System.Collections.Generic;

namespace PeerBilling.X12;

/// <summary>Makes the ids of a file's sessions differ: the second of a name becomes <c>name#2</c>.</summary>
/// <remarks>Names are kept as 64-bit hashes, for a file may hold millions. Should two hashes meet, a name gets a number without need.</remarks>
internal sealed class SessionIds
{
    private readonly Dictionary<ulong, int> uses = [];

    public string Unique(string name)
    {
        if (Take(name))
        {
            return name;
        }

        ulong hash = Hash(name);
        for (; ; )
        {
            string next = $"{name}#{++uses[hash]}";
            if (Take(next))
            {
                return next;
            }
        }
    }

    private bool Take(string name)
    {
        ulong hash = Hash(name);
        bool isNew = !uses.ContainsKey(hash);
        if (isNew)
        {
            uses.Add(hash, 1);
        }

        return isNew;
    }

    // FNV-1a: the same in every process, so that ids do not change from run to run.
    private static ulong Hash(string name)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
