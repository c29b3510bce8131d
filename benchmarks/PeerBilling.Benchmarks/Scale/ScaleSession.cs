using System;
using System.Globalization;
using System.IO;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>One invented session.</summary>
internal sealed record ScaleSession
{
    private const string Supervised = "V";
    private const int MinutesInUnit = 15;
    private const int MinutesInHour = 60;

    /// <summary>The first nine digits of the first NPI; the tenth is a check digit.</summary>
    private const int FirstNpi = 123456000;

    public required int Day { get; init; }

    public required int Peer { get; init; }

    public required int Member { get; init; }

    /// <summary>When it began, in minutes after midnight.</summary>
    public required int Start { get; init; }

    public required int Units { get; init; }

    public string Code { get; init; } = "H0038";

    /// <summary>The group session's id; null for a session with one member.</summary>
    public string? Group { get; init; }

    /// <summary>The supervisor's id; null for that of the peer.</summary>
    public string? Supervisor { get; init; }

    public required string Claim { get; init; }

    public int Line { get; init; } = 1;

    /// <summary>The claim frequency code and the claim taken out; null for an original.</summary>
    public (string Frequency, string Claim)? Replaces { get; init; }

    /// <summary>The session's id, given when it is written.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Writes it as a line of NDJSON.</summary>
    public void Write(TextWriter writer)
    {
        int minutes = Code == "H0031" ? 2 * MinutesInUnit : Units * MinutesInUnit;
        DateOnly date = ScaleShape.FirstDay.AddDays(Day);
        string day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string replaces = Replaces is { } taken ? string.Create(CultureInfo.InvariantCulture, $",\"frequency\":\"{taken.Frequency}\",\"replaces\":\"{taken.Claim}\"") : string.Empty;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{Id}\",\"state\":\"ZZ\",\"dateOfService\":\"{day}\",\"start\":\"{day}T{Clock(Start)}\",\"end\":\"{day}T{Clock(Start + minutes)}\","));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"procedureCode\":\"{Code}\",\"modifiers\":[{(Group is null ? string.Empty : "\"HQ\"")}],\"units\":{Units},\"minutes\":{minutes},\"placeOfService\":\"11\",\"delivery\":\"in_person\","));
        writer.Write(Group is null ? string.Empty : $"\"groupId\":\"{Group}\",\"groupSize\":6,");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"episode\":\"E{Member:D5}\",\"member\":{{\"id\":\"M{Member:D5}\"}},\"peer\":{{\"id\":\"P{Peer:D4}\"}},\"supervisor\":{{\"id\":\"{Supervisor ?? Supervised + ScaleShape.Supervisor(Peer).ToString("D3", CultureInfo.InvariantCulture)}\"}},"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"authorization\":{{\"number\":\"A{Member:D5}\"}},\"billingProvider\":{{\"npi\":\"{Npi(ScaleShape.Provider(Peer))}\"}},\"claim\":{{\"id\":\"{Claim}\",\"line\":{Line}{replaces}}}}}\n"));
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesInHour:D2}:{minutes % MinutesInHour:D2}");

    /// <summary>An NPI: nine digits and the Luhn digit of 80840 and these.</summary>
    private static string Npi(int provider)
    {
        const int SumOfPrefix = 24;
        const int Digits = 9;
        int body = FirstNpi + provider;
        int sum = SumOfPrefix;
        for (int place = 0, rest = body; place < Digits; place++, rest /= 10)
        {
            int digit = rest % 10 * (place % 2 == 0 ? 2 : 1);
            sum += digit > Digits ? digit - Digits : digit;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{body}{(10 - (sum % 10)) % 10}");
    }
}
