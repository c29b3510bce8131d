using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PeerBilling.Cli.Tests;

/// <summary>Random sessions of few people, so that every rule across sessions has much to say, and rules for them.</summary>
internal static class RandomBatch
{
    public const string Rules = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/New_York
        revision: 2026-01-01
        sources:
          manual: {title: ZZ manual, kind: official, url: "https://example.org/zz"}
        services:
          - {code: "H0038", name: Peer service, versions: [{effective: {from: 2020-01-01}, unit: {minutes: 15, rounding: midpoint, accumulate: day}, rate: 24, cite: {source: manual, at: "1", checked: 2026-01-01}}]}
          - {code: "H2017", name: Rehabilitation, versions: [{effective: {from: 2020-01-01}, unit: {minutes: 15, rounding: midpoint}, cite: {source: manual, at: "1", checked: 2026-01-01}}]}
        rules:
          - {id: zz/day, title: A, check: limit, versions: [{effective: {from: 2020-01-01}, with: {measure: units, max: 6, per: day}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/peer-week, title: B, check: limit, versions: [{effective: {from: 2020-01-01}, with: {measure: minutes, max: 400, per: week, by: peer}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/provider-day, title: C, check: limit, severity: warning, versions: [{effective: {from: 2020-01-01}, with: {measure: sessions, max: 8, per: day, by: billing_provider}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/group-day, title: D, check: limit, when: {codes: ["H0038"]}, versions: [{effective: {from: 2020-01-01}, with: {measure: sessions, max: 3, per: day, by: group}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/duplicate, title: E, check: duplicate, versions: [{effective: {from: 2020-01-01}, with: {}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/peer-overlap, title: F, check: overlap, versions: [{effective: {from: 2020-01-01}, with: {by: peer, travel_minutes: 10}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/member-overlap, title: G, check: overlap, versions: [{effective: {from: 2020-01-01}, with: {by: member}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/units, title: H, check: unit-size, versions: [{effective: {from: 2020-01-01}, with: {}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/not-with, title: I, check: not-with, when: {codes: ["H0038"]}, versions: [{effective: {from: 2020-01-01}, with: {codes: ["H2017"], period: day}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/span, title: J, check: supervisor-span, versions: [{effective: {from: 2020-01-01}, with: {max: 2}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/group, title: K, check: group-consistency, when: {codes: ["H0038"]}, versions: [{effective: {from: 2020-01-01}, with: {one_peer: true, same_time: true, max_per_peer: 3}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
          - {id: zz/minimum, title: L, check: minimum-duration, versions: [{effective: {from: 2020-01-01}, with: {minutes: 8}, cite: {source: manual, at: "2", checked: 2026-01-01}}]}
        """;

    /// <summary>A payer's overlay that waives one rule until a day of the batch, and one that nothing breaks.</summary>
    public const string Overlay = """
        schema: peerbilling/1
        id: zz-plan
        extends: zz
        payers: [ZZ-PLAN]
        revision: 2026-01-01
        waive:
          - {rule: zz/day, reason: "A pilot.", by: "The plan", until: 2025-03-04}
          - {rule: zz/minimum, reason: "A pilot.", by: "The plan"}
        """;

    /// <summary>Lines of NDJSON, some of them broken.</summary>
    public static string Lines(int seed, int count)
    {
        Random random = new(seed);
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
        {
            lines.Append(random.Next(40) == 0 ? "{broken" : Line(random, i)).Append('\n');
        }

        return lines.ToString();
    }

    private static string Line(Random random, int i)
    {
        string day = string.Create(CultureInfo.InvariantCulture, $"2025-03-{3 + random.Next(3):D2}");
        int start = (8 * 4) + random.Next(24);
        int minutes = random.Next(30) == 0 ? 5 : 15 * (1 + random.Next(4));
        int end = (start * 15) + minutes;
        string[] fields =
        [
            Field("id", random.Next(25) == 0 ? "S1" : "S" + i.ToString(CultureInfo.InvariantCulture)),
            Maybe(random, 25, Field("state", random.Next(20) == 0 ? "YY" : "ZZ")),
            random.Next(3) == 0 ? Field("payer", "ZZ-PLAN") : string.Empty,
            Field("dateOfService", day),
            Maybe(random, 15, Field("start", $"{day}T{Clock(start * 15)}")),
            Maybe(random, 15, Field("end", $"{day}T{Clock(end)}")),
            Field("procedureCode", random.Next(30) == 0 ? "H9999" : random.Next(4) == 0 ? "H2017" : "H0038"),
            "\"modifiers\":[]",
            Maybe(random, 15, string.Create(CultureInfo.InvariantCulture, $"\"units\":{1 + random.Next(4)}")),
            Maybe(random, 15, string.Create(CultureInfo.InvariantCulture, $"\"minutes\":{minutes}")),
            random.Next(4) == 0 ? Field("groupId", $"G{random.Next(3)}") + ",\"groupSize\":3" : string.Empty,
            Maybe(random, 15, $"\"member\":{{\"id\":\"M{random.Next(4)}\"}}"),
            Maybe(random, 15, random.Next(6) == 0 ? "\"peer\":{\"npi\":\"1234567893\"}" : $"\"peer\":{{\"id\":\"P{random.Next(4)}\"}}"),
            Maybe(random, 15, $"\"supervisor\":{{\"id\":\"V{random.Next(2)}\"}}"),
            Maybe(random, 15, $"\"billingProvider\":{{\"npi\":\"{(random.Next(2) == 0 ? "1234567893" : "1245319599")}\"}}"),
            Maybe(random, 15, ClaimOf(random)),
        ];
        return "{" + string.Join(',', fields.Where(field => field.Length > 0)) + "}";
    }

    /// <summary>Few claims, so that replacements and voids find what they take out.</summary>
    private static string ClaimOf(Random random)
    {
        string frequency = random.Next(6) == 0 ? $",\"frequency\":\"{7 + random.Next(2)}\",\"replaces\":\"C{random.Next(12)}\"" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"\"claim\":{{\"id\":\"C{random.Next(12)}\",\"line\":{1 + random.Next(3)}{frequency}}}");
    }

    private static string Field(string name, string value) => $"\"{name}\":\"{value}\"";

    private static string Maybe(Random random, int oneIn, string field) => random.Next(oneIn) == 0 ? string.Empty : field;

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:D2}:{minutes % 60:D2}");
}
