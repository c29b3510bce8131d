using System;

namespace PeerBilling.Model;

/// <summary>A National Provider Identifier: ten digits, the last a check digit (X12 NM109 where NM108 is XX).</summary>
/// <remarks>Any text is held as the record has it, so that a wrong one becomes a finding rather than an unreadable record.</remarks>
public readonly record struct Npi
{
    private const int Length = 10;

    // The Luhn sum of the prefix 80840 that the check digit of every NPI is computed over.
    private const int PrefixSum = 24;

    private readonly string? text;

    /// <summary>Holds an identifier as it is written; null and the empty text both stand for none.</summary>
    public Npi(string? text) => this.text = text;

    /// <summary>True when there is no identifier.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(text);

    /// <summary>True for ten digits of which the first is 1 or 2 and the last is the right check digit.</summary>
    public bool IsValid => HasShape && HasCheckDigit;

    private bool HasShape
    {
        get
        {
            if (text is not { Length: Length } || text[0] is not ('1' or '2'))
            {
                return false;
            }

            foreach (char c in text)
            {
                if (!AsciiPack.IsDigit(c))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool HasCheckDigit
    {
        get
        {
            int sum = PrefixSum;
            for (int i = 0; i < Length; i++)
            {
                int digit = text![i] - '0';
                if (i % 2 == 0)
                {
                    digit *= 2;
                }

                sum += digit > 9 ? digit - 9 : digit;
            }

            return sum % 10 == 0;
        }
    }

    /// <summary>The identifier as it was written; empty when there is none.</summary>
    public override string ToString() => text ?? string.Empty;
}
