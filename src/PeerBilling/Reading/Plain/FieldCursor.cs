namespace PeerBilling.Reading.Plain;

/// <summary>Where the reading of one object stands.</summary>
/// <param name="names">The fields that the object may have.</param>
internal struct FieldCursor(FieldNames names)
{
    private readonly FieldNames names = names;
    private int expected;
    private ulong seen;

    /// <summary>The field that a name stands for; below zero for a name that is not known, or was there before.</summary>
    public int Take(System.ReadOnlySpan<byte> name)
    {
        int field = names.Find(name, expected);
        ulong bit = 1UL << field;
        if (field < 0 || (seen & bit) != 0)
        {
            return -1;
        }

        seen |= bit;
        expected = field + 1;
        return field;
    }
}
