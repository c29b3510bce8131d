using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace PeerBilling.Model;

/// <summary>The modifiers of a service line in their order (X12 SV101-3 to SV101-6): at most four; equal when all are equal in order.</summary>
public sealed class ModifierList : IReadOnlyList<Modifier>, IEquatable<ModifierList>
{
    /// <summary>The most modifiers a professional service line can carry.</summary>
    public const int MaxCount = 4;

    private readonly ImmutableArray<Modifier> items;

    /// <summary>Creates a list in the given order.</summary>
    /// <exception cref="ArgumentException">There are more than four, or the array was never made.</exception>
    public ModifierList(ImmutableArray<Modifier> items)
    {
        if (items.IsDefault)
        {
            throw new ArgumentException("The array of modifiers was never made; an empty one stands for none.", nameof(items));
        }

        if (items.Length > MaxCount)
        {
            throw new ArgumentException($"A service line carries at most {MaxCount} modifiers, not {items.Length}.", nameof(items));
        }

        this.items = items;
    }

    /// <summary>No modifier at all.</summary>
    public static ModifierList None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public Modifier this[int index] => items[index];

    /// <summary>True when the modifier stands in any position.</summary>
    public bool Contains(Modifier modifier)
    {
        foreach (Modifier item in items)
        {
            if (item == modifier)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ModifierList? other) => other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModifierList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = items.Length;
        foreach (Modifier item in items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<Modifier> GetEnumerator() => ((IEnumerable<Modifier>)items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The modifiers separated by commas.</summary>
    public override string ToString() => string.Join(", ", items);
}
