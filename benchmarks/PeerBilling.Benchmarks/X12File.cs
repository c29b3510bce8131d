using System;
using System.IO;
using System.Text;

namespace PeerBilling.Benchmarks;

/// <summary>Makes 837P files of plainly invented claims, as a provider's billing system would send a month: the same bytes for the same number of lines.</summary>
internal static class X12File
{
    private const int SubscribersOfProvider = 200;
    private const int Peers = 60;
    private const int FirstNpi = 123456000;
    private const int SumOfNpiPrefix = 24;
    private const int DigitsOfNpi = 9;
    private const int MostLinesOfClaim = 4;
    private const int UnitCharge = 30;
    private static readonly DateOnly FirstDay = new(2025, 3, 3);
    private static readonly string[] Diagnoses = ["ABK:F331", "ABK:F1120*ABF:F329", "ABK:F250*ABF:F1020*ABF:Z590"];
    private static readonly string[] Services = ["HC:H0038", "HC:H0038:HE", "HC:H0038:HQ:HF", "HC:H0025:HE:95"];

    /// <summary>A file of so many service lines, one to four a claim, one claim a member.</summary>
    public static byte[] Make(int lines)
    {
        using MemoryStream stream = new();
        using Body body = new(stream);
        body.Add("ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T*:");
        body.Add("GS*HC*TESTSENDER*TESTPAYER*20250401*0930*17*X*005010X222A1");
        body.Segments = 0;
        body.Add("ST*837*0001*005010X222A1");
        body.Add("BHT*0019*00*B1*20250402*0930*CH");
        body.Add("NM1*41*2*SAMPLE SENDER*****46*TESTSENDER");
        body.Add("PER*IC*SAMPLE DESK*TE*5550100000");
        body.Add("NM1*40*2*SAMPLE PAYER*****46*TESTPAYER");
        for (int subscriber = 0, left = lines; left > 0; subscriber++)
        {
            if (subscriber % SubscribersOfProvider == 0)
            {
                Provider(body, subscriber / SubscribersOfProvider);
            }

            int count = Math.Min(left, 1 + (subscriber * 7 % MostLinesOfClaim));
            Subscriber(body, subscriber);
            Claim(body, subscriber, count);
            left -= count;
        }

        body.Add(Text($"SE*{body.Segments + 1}*0001"));
        body.Add("GE*1*17");
        body.Add("IEA*1*000000017");
        body.Flush();
        return stream.ToArray();
    }

    private static void Provider(Body body, int provider)
    {
        body.Level = body.Levels += 1;
        body.Add(Text($"HL*{body.Level}**20*1"));
        body.Add("PRV*BI*PXC*251S00000X");
        body.Add(Text($"NM1*85*2*SAMPLE CENTER {provider}*****XX*{Npi(provider)}"));
        body.Add(Text($"N3*{provider + 1} SAMPLE WAY"));
        body.Add("N4*SAMPLETON*ZZ*300010000");
        body.Add("REF*EI*000000001");
    }

    private static void Subscriber(Body body, int subscriber)
    {
        body.Levels++;
        body.Add(Text($"HL*{body.Levels}*{body.Level}*22*0"));
        body.Add("SBR*P*18*******MC");
        body.Add(Text($"NM1*IL*1*SAMPLE{subscriber}*MEMBER****MI*M{subscriber:D9}"));
        body.Add(Text($"N3*{(subscriber % 900) + 1} SAMPLE STREET"));
        body.Add("N4*SAMPLETON*ZZ*300010000");
        body.Add(Text($"DMG*D8*{1950 + (subscriber % 50)}{1 + (subscriber % 12):D2}{1 + (subscriber % 28):D2}*F"));
        body.Add("NM1*PR*2*SAMPLE PAYER*****PI*PAYER9");
    }

    private static void Claim(Body body, int number, int lines)
    {
        body.Add(Text($"CLM*C{number:D8}*{Charge(number, lines)}***11:B:1*Y*A*Y*Y"));
        if (number % 3 != 0)
        {
            body.Add(Text($"REF*G1*AUTH{number % 5000:D6}"));
        }

        body.Add("HI*" + Diagnoses[number % Diagnoses.Length]);
        body.Add(Text($"NM1*82*1*PEER{number % Peers}*SAMPLE****XX*{Npi(500 + (number % Peers))}"));
        body.Add("PRV*PE*PXC*175T00000X");
        if (number % 2 == 0)
        {
            body.Add(Text($"NM1*DQ*1*SUPERVISOR*SAMPLE****XX*{Npi(900 + (number % 10))}"));
        }

        for (int line = 1; line <= lines; line++)
        {
            int units = Units(number, line);
            body.Add(Text($"LX*{line}"));
            body.Add(Text($"SV1*{Services[(number + line) % Services.Length]}*{units * UnitCharge}.00*UN*{units}***1"));
            body.Add(Text($"DTP*472*D8*{FirstDay.AddDays(((number % 5) * 5) + line):yyyyMMdd}"));
            if (number % 4 == 0)
            {
                body.Add(Text($"REF*6R*L{number:D8}{line}"));
            }
        }
    }

    private static int Charge(int number, int lines)
    {
        int charge = 0;
        for (int line = 1; line <= lines; line++)
        {
            charge += Units(number, line) * UnitCharge;
        }

        return charge;
    }

    private static int Units(int number, int line) => 1 + ((number + line) % 8);

    /// <summary>An NPI: nine digits and the Luhn digit of 80840 and these.</summary>
    private static string Npi(int number)
    {
        int body = FirstNpi + number;
        int sum = SumOfNpiPrefix;
        for (int place = 0, rest = body; place < DigitsOfNpi; place++, rest /= 10)
        {
            int digit = rest % 10 * (place % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return Text($"{body}{(10 - (sum % 10)) % 10}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The file as it is written: segments and levels are counted.</summary>
    private sealed class Body(Stream stream) : IDisposable
    {
        private readonly StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

        /// <summary>Segments since the transaction began.</summary>
        public int Segments { get; set; }

        /// <summary>Levels (HL) so far.</summary>
        public int Levels { get; set; }

        /// <summary>The billing provider's level.</summary>
        public int Level { get; set; }

        public void Add(string segment)
        {
            Segments++;
            writer.WriteLine(segment + "~");
        }

        public void Flush() => writer.Flush();

        public void Dispose() => writer.Dispose();
    }
}
