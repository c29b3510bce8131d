using System;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The modifiers of the service line at hand.</summary>
internal sealed class LineModifiers
{
    private readonly Modifier[] items = new Modifier[ModifierList.MaxCount];
    private int count;

    /// <summary>Where each stands.</summary>
    public ModifierPositions Positions { get; private set; }

    public ReadOnlySpan<Modifier> Items => items.AsSpan(0, count);

    public void Clear() => (count, Positions) = (0, default);

    public void Add(Modifier modifier, int position)
    {
        items[count++] = modifier;
        Positions = Positions.With(position);
    }

    public bool Contains(Modifier modifier)
    {
        for (int i = 0; i < count; i++)
        {
            if (items[i] == modifier)
            {
                return true;
            }
        }

        return false;
    }
}
