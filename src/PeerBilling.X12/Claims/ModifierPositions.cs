namespace PeerBilling.X12;

/// <summary>The positions 0 to 3 of a line's modifiers, in order, for an empty one may stand between two.</summary>
internal readonly record struct ModifierPositions
{
    private const int BitsOfOne = 4;

    private readonly int packed;

    private ModifierPositions(int packed, int count) => (this.packed, Count) = (packed, count);

    public int Count { get; }

    public int this[int index] => (packed >> (index * BitsOfOne)) & ((1 << BitsOfOne) - 1);

    public ModifierPositions With(int position) => new(packed | (position << (Count * BitsOfOne)), Count + 1);
}
