using System;
using System.Linq;
using System.Text;

namespace PeerBilling.Reading.Plain;

/// <summary>The names of an object's fields, in the order in which files usually have them. Immutable.</summary>
internal sealed class FieldNames(params string[] names)
{
    private readonly byte[][] utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The field of a name; below zero when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">The field that is tried first: the one behind the field before.</param>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        for (int i = expected; i < utf8.Length; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        for (int i = 0; i < expected; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
