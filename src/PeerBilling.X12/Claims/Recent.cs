using System;
using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Parts of sessions made of late, so that sessions with the same modifiers, diagnoses, peer or supervisor hold one object. All of them are immutable.</summary>
internal sealed class Recent
{
    private const int Slots = 256;

    private readonly ModifierList?[] modifiers = new ModifierList?[Slots];
    private readonly ImmutableArray<DiagnosisCode>[] diagnoses = new ImmutableArray<DiagnosisCode>[Slots];
    private readonly Peer?[] peers = new Peer?[Slots];
    private readonly Supervisor?[] supervisors = new Supervisor?[Slots];
    private readonly ImmutableArray<byte>[] firsts = new ImmutableArray<byte>[Slots];

    public ModifierList Modifiers(ReadOnlySpan<Modifier> items)
    {
        if (items.IsEmpty)
        {
            return ModifierList.None;
        }

        int hash = 0;
        foreach (Modifier item in items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        ref ModifierList? slot = ref modifiers[SlotOf(hash)];
        return slot is { } known && Same(known, items) ? known : slot = new ModifierList([.. items]);
    }

    public ImmutableArray<DiagnosisCode> Diagnoses(ReadOnlySpan<DiagnosisCode> codes)
    {
        if (codes.IsEmpty)
        {
            return [];
        }

        int hash = 0;
        foreach (DiagnosisCode code in codes)
        {
            hash = unchecked((hash * 31) + code.GetHashCode());
        }

        ref ImmutableArray<DiagnosisCode> slot = ref diagnoses[SlotOf(hash)];
        if (slot.IsDefault || !slot.AsSpan().SequenceEqual(codes))
        {
            slot = [.. codes];
        }

        return slot;
    }

    /// <summary>Indexes, which nearly always are 0, 1 and so on.</summary>
    public ImmutableArray<byte> Indexes(ReadOnlySpan<byte> indexes)
    {
        for (int i = 0; i < indexes.Length; i++)
        {
            if (indexes[i] != i)
            {
                return [.. indexes];
            }
        }

        ref ImmutableArray<byte> slot = ref firsts[indexes.Length];
        if (slot.IsDefault)
        {
            slot = [.. indexes];
        }

        return slot;
    }

    public Peer Peer(string? npi, string? id)
    {
        ref Peer? slot = ref peers[SlotOf(npi ?? id)];
        return slot is { } known && known.Id == id && known.Npi?.ToString() == npi ? known : slot = new Peer { Id = id, Npi = AsNpi(npi) };
    }

    public Supervisor Supervisor(string? npi, string? id)
    {
        ref Supervisor? slot = ref supervisors[SlotOf(npi ?? id)];
        return slot is { } known && known.Id == id && known.Npi?.ToString() == npi ? known : slot = new Supervisor { Id = id, Npi = AsNpi(npi) };
    }

    private static Npi? AsNpi(string? text) => text is null ? null : new Npi(text);

    private static bool Same(ModifierList list, ReadOnlySpan<Modifier> items)
    {
        if (list.Count != items.Length)
        {
            return false;
        }

        for (int i = 0; i < items.Length; i++)
        {
            if (list[i] != items[i])
            {
                return false;
            }
        }

        return true;
    }

    // A number's last digits differ most.
    private static int SlotOf(string? text)
    {
        int hash = 0;
        for (int i = Math.Max(0, (text?.Length ?? 0) - 6); i < text?.Length; i++)
        {
            hash = unchecked((hash * 31) + text![i]);
        }

        return SlotOf(hash);
    }

    private static int SlotOf(int hash) => (int)(unchecked((uint)hash * 0x9E3779B1) >> 24);
}
