using System;

namespace PeerBilling.Model;

/// <summary>What one unit of a service is and how minutes become units.</summary>
public sealed record UnitDefinition
{
    /// <summary>Creates a unit of so many minutes, or one that does not depend on minutes.</summary>
    /// <param name="rounding">How minutes become units.</param>
    /// <param name="minutes">The length of a unit in minutes; null exactly for per diem and encounter units.</param>
    /// <param name="accumulate">Over what minutes are summed first.</param>
    /// <exception cref="ArgumentException">A timed unit has no length above zero, or an untimed one has a length.</exception>
    public UnitDefinition(Rounding rounding, int? minutes, Accumulation accumulate = Accumulation.Session)
    {
        bool timed = rounding is not (Rounding.PerDiem or Rounding.Encounter);
        if (timed ? minutes is not > 0 : minutes is not null)
        {
            throw new ArgumentException("A timed unit has a length above zero; a per diem or encounter unit has none.", nameof(minutes));
        }

        (Rounding, Minutes, Accumulate) = (rounding, minutes, accumulate);
    }

    /// <summary>How minutes become units.</summary>
    public Rounding Rounding { get; }

    /// <summary>The length of a unit in minutes; null for per diem and encounter units.</summary>
    public int? Minutes { get; }

    /// <summary>Over what minutes are summed before they become units.</summary>
    public Accumulation Accumulate { get; }

    /// <summary>True when minutes decide the number of units.</summary>
    public bool IsTimed => Minutes is not null;

    /// <summary>The units that so many minutes give; null where the rounding is unstated and would decide.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    public int? UnitsFor(int minutes)
    {
        int least = FewestFor(minutes);
        int remainder = Minutes is { } size ? minutes % size : 0;
        if (remainder == 0)
        {
            return least;
        }

        return Rounding switch
        {
            Rounding.FullUnit => least,
            Rounding.RoundUp => least + 1,
            Rounding.Midpoint => IsPastHalf(remainder) ? least + 1 : least,
            Rounding.Nearest => IsHalfOrMore(remainder) ? least + 1 : least,
            _ => null,
        };
    }

    /// <summary>The units that so many minutes give under every rounding: full units alone, or 1 where minutes do not matter.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    public int FewestFor(int minutes)
    {
        if (minutes < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "Minutes cannot be negative.");
        }

        return Minutes is { } size ? minutes / size : 1;
    }

    /// <summary>The units that so many minutes can give under the most generous rounding.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is negative.</exception>
    public int MostFor(int minutes)
    {
        int fewest = FewestFor(minutes);
        return Minutes is { } size && minutes % size != 0 ? fewest + 1 : fewest;
    }

    private bool IsPastHalf(int remainder) => 2L * remainder > Minutes;

    private bool IsHalfOrMore(int remainder) => 2L * remainder >= Minutes;
}
