using System;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Reads SV1: what was done, what is charged, how many units, and for which diagnoses.</summary>
internal static class ServiceReader
{
    private const int FirstModifier = 3;
    private const int MostPointers = 12;
    private const int MostMinutes = 1_000_000;

    // Most lines are of a few units.
    private static readonly Units[] Digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    public static void Read(Segment segment, ClaimLoop claim, LineLoop line, ResultQueue results)
    {
        line.ServiceAt = segment.At;
        Components parts = segment.Components(1);
        ReadCode(ref parts, segment.At, line, results);
        ReadModifiers(ref parts, segment.At, line);
        line.Charge = Amount(segment, 2, "charge", line);
        ReadQuantity(segment, line, results);
        ReadPlace(segment, line);
        ReadPointers(segment, claim.Diagnoses, line, results);
    }

    private static void ReadCode(ref Components parts, Place at, LineLoop line, ResultQueue results)
    {
        ReadOnlySpan<byte> qualifier = parts.Next();
        ReadOnlySpan<byte> code = parts.Next();
        if (ProcedureCode.TryParse(code, out ProcedureCode value))
        {
            line.Code = value;
        }
        else
        {
            string found = code.IsEmpty ? "is empty" : $"holds {Values.QuoteCode(code, ProcedureCode.MaxLength)}";
            line.Fault(at, $"SV101-2 {found}: a procedure code such as H0038 is expected.");
        }

        if (!qualifier.SequenceEqual("HC"u8))
        {
            string found = qualifier.IsEmpty ? "is empty" : $"holds {Values.QuoteCode(qualifier, 2)}";
            results.WarnOnce("SV101-1 " + found, at, $"SV101-1 {found}, not HC (HCPCS or CPT). The codes are read as such all the same.");
        }
    }

    private static void ReadModifiers(ref Components parts, Place at, LineLoop line)
    {
        for (int position = 0; position < ModifierList.MaxCount && !parts.IsAtEnd; position++)
        {
            ReadOnlySpan<byte> text = parts.Next();
            if (Modifier.TryParse(text, out Modifier modifier))
            {
                line.Modifiers.Add(modifier, position);
            }
            else if (!text.IsEmpty)
            {
                line.Fault(at, $"SV101-{FirstModifier + position} holds {Values.QuoteCode(text, Modifier.MaxLength)}: a modifier of two characters is expected.");
            }
        }
    }

    private static void ReadQuantity(Segment segment, LineLoop line, ResultQueue results)
    {
        if (segment.Has(3, "UN"u8) && segment[4] is { Length: 1 } digit && digit[0] is >= (byte)'0' and <= (byte)'9')
        {
            line.Units = Digits[digit[0] - '0'];
            return;
        }

        if (Amount(segment, 4, "number of units", line) is not { } quantity)
        {
            return;
        }

        if (segment.Has(3, "UN"u8) && quantity >= 0)
        {
            line.Units = quantity;
        }
        else if (quantity < 0)
        {
            line.Fault(segment.At, $"SV104 holds {Values.Quote(segment[4])}: units cannot be negative.");
        }
        else if (segment.Has(3, "MJ"u8))
        {
            line.Minutes = decimal.Truncate(quantity) == quantity && quantity <= MostMinutes ? (int)quantity : null;
            results.Warning(segment.At, $"SV103 is MJ: SV104 counts minutes. Units (UN) are expected; {Values.Quote(segment[4])} is taken as minutes and the units are not known.");
        }
        else
        {
            string found = segment.IsBlank(3) ? "is empty" : $"holds {Values.QuoteCode(segment[3], 2)}";
            results.Warning(segment.At, $"SV103 {found}, not UN (units). The units are not known.");
        }
    }

    private static void ReadPlace(Segment segment, LineLoop line)
    {
        if (segment.IsBlank(5))
        {
            return;
        }

        if (PlaceOfService.TryParse(segment[5], out PlaceOfService place))
        {
            line.PlaceOfService = place;
        }
        else
        {
            line.Fault(segment.At, $"SV105 holds {Values.QuoteCode(segment[5], PlaceOfService.MaxLength)}: a place of service of two digits is expected.");
        }
    }

    private static void ReadPointers(Segment segment, DiagnosisList diagnoses, LineLoop line, ResultQueue results)
    {
        string? astray = null;
        Components parts = segment.Components(7);
        for (int i = 1; i <= MostPointers && !parts.IsAtEnd; i++)
        {
            ReadOnlySpan<byte> text = parts.Next();
            if (text.IsEmpty)
            {
                continue;
            }

            line.HasPointers = true;
            if (TryPointer(text, diagnoses, out byte pointer))
            {
                line.Pointers.Add(pointer);
            }
            else
            {
                astray = $"{astray}{(astray is null ? string.Empty : ", ")}SV107-{i} ({Values.Quote(text)})";
            }
        }

        if (astray is not null)
        {
            results.Warning(segment.At, $"{astray} points to no diagnosis: HI lists {diagnoses.Count}.");
        }
    }

    private static bool TryPointer(ReadOnlySpan<byte> text, DiagnosisList diagnoses, out byte pointer)
    {
        // Nearly all are a single digit.
        if (text.Length == 1 && text[0] is > (byte)'0' and <= (byte)'9')
        {
            pointer = (byte)(text[0] - '1');
            return pointer < diagnoses.Count && diagnoses[pointer].Code is not { IsEmpty: true };
        }

        pointer = 0;
        if (!Values.TryNumber(text, out decimal number) || number < 1 || number > diagnoses.Count || decimal.Truncate(number) != number)
        {
            return false;
        }

        pointer = (byte)(number - 1);
        return diagnoses[pointer].Code is not { IsEmpty: true };
    }

    private static decimal? Amount(Segment segment, int element, string what, LineLoop line)
    {
        if (segment.IsBlank(element))
        {
            return null;
        }

        if (Values.TryNumber(segment[element], out decimal amount))
        {
            return amount;
        }

        line.Fault(segment.At, $"SV1{element:00} holds {Values.Quote(segment[element])}: a {what} such as {(element == 2 ? "120.50" : "4")} is expected.");
        return null;
    }
}
