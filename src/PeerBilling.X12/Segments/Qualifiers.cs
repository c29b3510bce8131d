using System;

namespace PeerBilling.X12;

/// <summary>The short codes that tell what an element or a loop is, each as one number: its characters behind a 1.</summary>
internal static class Qualifiers
{
    public const int None = 0;

    // HL03
    public const int BillingLevel = Two | ('2' << 8) | '0';
    public const int SubscriberLevel = Two | ('2' << 8) | '2';
    public const int PatientLevel = Two | ('2' << 8) | '3';

    // NM101
    public const int BillingProvider = Two | ('8' << 8) | '5';
    public const int Subscriber = Two | ('I' << 8) | 'L';
    public const int Payer = Two | ('P' << 8) | 'R';
    public const int Patient = Two | ('Q' << 8) | 'C';
    public const int Rendering = Two | ('8' << 8) | '2';
    public const int Supervising = Two | ('D' << 8) | 'Q';

    // REF01
    public const int Authorization = Two | ('G' << 8) | '1';
    public const int OriginalClaim = Two | ('F' << 8) | '8';
    public const int LineControlNumber = Two | ('6' << 8) | 'R';

    // HI: ICD-10, ICD-9, then what is no diagnosis
    public const int Principal = Three | ('A' << 16) | ('B' << 8) | 'K';
    public const int Further = Three | ('A' << 16) | ('B' << 8) | 'F';
    public const int OldPrincipal = Two | ('B' << 8) | 'K';
    public const int OldFurther = Two | ('B' << 8) | 'F';
    public const int Condition = Two | ('B' << 8) | 'G';
    public const int PrincipalProcedure = Two | ('B' << 8) | 'P';
    public const int OtherProcedure = Two | ('B' << 8) | 'O';

    private const int Longest = 3;
    private const int Two = 1 << 16;
    private const int Three = 1 << 24;

    /// <summary>The number of a code of at most three bytes; <see cref="None"/> for any other.</summary>
    public static int Of(ReadOnlySpan<byte> code)
    {
        if (code.Length is 0 or > Longest)
        {
            return None;
        }

        int number = 1;
        foreach (byte b in code)
        {
            number = (number << 8) | b;
        }

        return number;
    }
}
