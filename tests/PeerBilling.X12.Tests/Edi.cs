using System;
using System.Collections.Generic;
using System.Linq;

namespace PeerBilling.X12.Tests;

/// <summary>Builds claim files, all invented. A body is the segments between ST and SE, without terminators.</summary>
internal static class Edi
{
    public const string Version = "005010X222A1";
    public const string Isa = "ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T*:~";

    public const string BillingNpi = "1234567893";
    public const string PeerNpi = "1000000004";
    public const string OtherNpi = "1000000012";
    public const string SupervisorNpi = "1000000020";

    // Where the segments of a file of one line stand, one a text line.
    public const int BillingAt = 10;
    public const int ClaimAt = 21;
    public const int DiagnosesAt = 22;
    public const int LineAt = 23;
    public const int ServiceAt = 24;
    public const int DateAt = 25;

    public static readonly string[] Head =
    [
        "BHT*0019*00*B1*20250402*0930*CH",
        "NM1*41*2*SAMPLE SENDER*****46*TESTSENDER",
        "PER*IC*DESK*TE*5550100000",
        "NM1*40*2*SAMPLE PAYER*****46*TESTPAYER",
    ];

    public static readonly string[] Billing =
    [
        "HL*1**20*1",
        "PRV*BI*PXC*251S00000X",
        "NM1*85*2*SAMPLE CENTER*****XX*" + BillingNpi,
        "N3*1 SAMPLE WAY",
        "N4*SAMPLETON*GA*300010000",
        "REF*EI*000000001",
    ];

    public static readonly string[] Subscriber =
    [
        "HL*2*1*22*0",
        "SBR*P*18*******MC",
        "NM1*IL*1*QUILLFEATHER*OTTOLINE****MI*MEMBER777",
        "N3*2 SAMPLE WAY",
        "N4*SAMPLETON*AL*300010000",
        "DMG*D8*19870605*F",
        "NM1*PR*2*SAMPLE PAYER*****PI*PAYER9",
    ];

    public static readonly string[] Claim = ["CLM*C1*120***11:B:1*Y*A*Y*Y", "HI*ABK:F331*ABF:F1120"];

    public static readonly string[] Line = ["LX*1", "SV1*HC:H0038:HE*120*UN*4***1", "DTP*472*D8*20250314"];

    /// <summary>Everything above the claims.</summary>
    public static IEnumerable<string> Levels => [.. Head, .. Billing, .. Subscriber];

    /// <summary>A file of one claim of one line, with further segments after the claim's own and after the line's own.</summary>
    public static string OneLine(string[]? inClaim = null, string[]? inLine = null) =>
        File([.. Levels, .. Claim, .. inClaim ?? [], .. Line, .. inLine ?? []]);

    /// <summary>The same with one segment in place of the one that begins as it does.</summary>
    public static string With(string segment, string? start = null) =>
        File([.. Levels.Concat(Claim).Concat(Line).Select(old => old.StartsWith(start ?? segment.Split('*')[0] + "*", StringComparison.Ordinal) ? segment : old).Where(text => text.Length > 0)]);

    /// <summary>The same without the segments that begin so.</summary>
    public static string Without(string start) => File([.. Levels.Concat(Claim).Concat(Line).Where(old => !old.StartsWith(start, StringComparison.Ordinal))]);

    /// <summary>The same with a service line of this SV1.</summary>
    public static string WithService(string sv1) => With(sv1);

    /// <summary>A whole file with right counts and control numbers.</summary>
    public static string File(IReadOnlyList<string> body, string version = Version) => Interchange(Transaction(body, version));

    public static string Interchange(params string[] transactions) =>
        $"{Isa}\nGS*HC*TESTSENDER*TESTPAYER*20250401*0930*17*X*{Version}~\n{string.Concat(transactions)}GE*{transactions.Length}*17~\nIEA*1*000000017~\n";

    public static string Transaction(IReadOnlyList<string> body, string version = Version) =>
        $"ST*837*0001*{version}~\n{string.Concat(body.Select(segment => segment + "~\n"))}SE*{body.Count + 2}*0001~\n";
}
