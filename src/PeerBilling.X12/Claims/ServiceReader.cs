using System;
using System.Collections.Generic;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Reads SV1: what was done, what is charged, how many units, and for which diagnoses.</summary>
internal static class ServiceReader
{
    private const int FirstModifier = 3;
    private const int MostPointers = 12;
    private const int MostMinutes = 1_000_000;

    public static void Read(Segment segment, ClaimLoop claim, LineLoop line, ResultQueue results)
    {
        line.ServiceAt = segment.At;
        ReadCode(segment, line, results);
        ReadModifiers(segment, line);
        line.Charge = Amount(segment, 2, "charge", line);
        ReadQuantity(segment, line, results);
        ReadPlace(segment, line);
        ReadPointers(segment, claim.Diagnoses, line, results);
    }

    private static void ReadCode(Segment segment, LineLoop line, ResultQueue results)
    {
        string? code = segment.Component(1, 2);
        if (ProcedureCode.TryParse(code, out ProcedureCode value))
        {
            line.Code = value;
        }
        else
        {
            string found = code is null ? "is empty" : $"holds {Values.QuoteCode(code.AsSpan(), ProcedureCode.MaxLength)}";
            line.Fault(segment.At, $"SV101-2 {found}: a procedure code such as H0038 is expected.");
        }

        if (segment.Component(1, 1) is var qualifier && qualifier != "HC")
        {
            string found = qualifier is null ? "is empty" : $"holds {Values.QuoteCode(qualifier.AsSpan(), 2)}";
            results.WarnOnce("SV101-1 " + found, segment.At, $"SV101-1 {found}, not HC (HCPCS or CPT). The codes are read as such all the same.");
        }
    }

    private static void ReadModifiers(Segment segment, LineLoop line)
    {
        for (int position = 0; position < ModifierList.MaxCount; position++)
        {
            string? text = segment.Component(1, FirstModifier + position);
            if (Modifier.TryParse(text, out Modifier modifier))
            {
                line.Modifiers.Add(modifier);
                line.ModifierPositions.Add((byte)position);
            }
            else if (text is not null)
            {
                line.Fault(segment.At, $"SV101-{FirstModifier + position} holds {Values.QuoteCode(text.AsSpan(), Modifier.MaxLength)}: a modifier of two characters is expected.");
            }
        }
    }

    private static void ReadQuantity(Segment segment, LineLoop line, ResultQueue results)
    {
        if (Amount(segment, 4, "number of units", line) is not { } quantity)
        {
            return;
        }

        if (segment.Has(3, "UN") && quantity >= 0)
        {
            line.Units = quantity;
        }
        else if (quantity < 0)
        {
            line.Fault(segment.At, $"SV104 holds {Values.Quote(segment[4])}: units cannot be negative.");
        }
        else if (segment.Has(3, "MJ"))
        {
            line.Minutes = decimal.Truncate(quantity) == quantity && quantity <= MostMinutes ? (int)quantity : null;
            results.Warning(segment.At, $"SV103 is MJ: SV104 counts minutes. Units (UN) are expected; {Values.Quote(segment[4])} is taken as minutes and the units are not known.");
        }
        else
        {
            string found = segment.Text(3) is null ? "is empty" : $"holds {Values.QuoteCode(segment[3], 2)}";
            results.Warning(segment.At, $"SV103 {found}, not UN (units). The units are not known.");
        }
    }

    private static void ReadPlace(Segment segment, LineLoop line)
    {
        string? text = segment.Text(5);
        if (PlaceOfService.TryParse(text, out PlaceOfService place))
        {
            line.PlaceOfService = place;
        }
        else if (text is not null)
        {
            line.Fault(segment.At, $"SV105 holds {Values.QuoteCode(text.AsSpan(), PlaceOfService.MaxLength)}: a place of service of two digits is expected.");
        }
    }

    private static void ReadPointers(Segment segment, DiagnosisList diagnoses, LineLoop line, ResultQueue results)
    {
        string? astray = null;
        for (int i = 1; i <= MostPointers; i++)
        {
            if (segment.Component(7, i) is not { } text)
            {
                continue;
            }

            List<byte> pointers = line.Pointers ??= [];
            if (Values.TryNumber(text, out decimal number) && number >= 1 && number <= diagnoses.Count && decimal.Truncate(number) == number && diagnoses[(int)number - 1].Code is not { IsEmpty: true })
            {
                pointers.Add((byte)(number - 1));
            }
            else
            {
                astray = $"{astray}{(astray is null ? string.Empty : ", ")}SV107-{i} ({Values.Quote(text.AsSpan())})";
            }
        }

        if (astray is not null)
        {
            results.Warning(segment.At, $"{astray} points to no diagnosis: HI lists {diagnoses.Count}.");
        }
    }

    private static decimal? Amount(Segment segment, int element, string what, LineLoop line)
    {
        if (segment.Text(element) is not { } text)
        {
            return null;
        }

        if (Values.TryNumber(text, out decimal amount))
        {
            return amount;
        }

        line.Fault(segment.At, $"SV1{element:00} holds {Values.Quote(text.AsSpan())}: a {what} such as {(element == 2 ? "120.50" : "4")} is expected.");
        return null;
    }
}
