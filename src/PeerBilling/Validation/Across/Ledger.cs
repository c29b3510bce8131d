using System;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Validation.Across;

/// <summary>All sessions that may count for one another, in columns of numbers: some fifty bytes a session, its ids included.</summary>
internal sealed class Ledger
{
    /// <summary>Bytes of the columns of one session, without its ids.</summary>
    private const int BytesInColumns = (7 * sizeof(int)) + sizeof(short);
    private const int PartsOfUnit = 1000;

    /// <summary>How long after the service the claim was sent, where that is not told or does not fit a short number.</summary>
    private const short NotSent = short.MinValue;
    private const short LongAfter = short.MaxValue;

    private readonly ChunkedList<int> days = new();
    private readonly ChunkedList<int> starts = new();
    private readonly ChunkedList<int> care = new();
    private readonly ChunkedList<int> providers = new();
    private readonly ChunkedList<int> groups = new();
    private readonly ChunkedList<int> patterns = new();
    private readonly ChunkedList<int> amounts = new();
    private readonly ChunkedList<short> sent = new();
    private readonly Dictionary<int, int> sentLongAfter = [];
    private readonly Numbering<Providers> allProviders = new();
    private readonly Numbering<Care> allCare = new();
    private readonly Numbering<Amounts> allAmounts = new();
    private readonly Dictionary<Pattern, int> patternNumbers = [];
    private readonly Dictionary<(ProcedureCode, ModifierList?), (int Code, int Modifiers)> billed = [];
    private readonly List<Pattern> allPatterns = [];

    /// <summary>Sessions held.</summary>
    public int Count => days.Count;

    /// <summary>Sessions of the batch, which come first; those after them were billed before. All, until the history begins.</summary>
    public int BatchCount { get; private set; } = int.MaxValue;

    /// <summary>The texts: ids of members, peers ... by number.</summary>
    public TextNumbers Texts { get; } = new();

    /// <summary>The ids of sessions and claims by row.</summary>
    public SessionIds Ids { get; } = new();

    /// <summary>Claims that replace or void others.</summary>
    public List<Replacement> Replacements { get; } = [];

    /// <summary>The patterns of all sessions.</summary>
    public IReadOnlyList<Pattern> Patterns => allPatterns;

    /// <summary>Bytes that all this takes.</summary>
    public long Bytes =>
        (days.Capacity * BytesInColumns) + Ids.Bytes + Texts.Bytes + allProviders.Bytes(12) + allCare.Bytes(12) + allAmounts.Bytes(16) + (allPatterns.Count * 200L) + (sentLongAfter.Count * 24L);

    /// <summary>From here on, sessions were billed before the batch.</summary>
    public void BeginHistory() => BatchCount = Count;

    /// <summary>Takes a session, and gives its row.</summary>
    public int Add(in SessionDraft draft)
    {
        SessionRecord session = draft.Session;
        SessionTraits traits = draft.Traits!;
        int day = ClockMinutes.Day(session.DateOfService);
        int row = days.Add(day);
        starts.Add(traits.Start);
        care.Add(allCare.Of(new Care(Texts.Of(session.Member?.Id), Texts.Of(session.Authorization?.Number), Texts.Of(session.Episode))));
        providers.Add(allProviders.Of(new Providers(Texts.Of(session.Peer?.Id ?? Text(session.Peer?.Npi)), Texts.Of(session.Supervisor?.Id ?? Text(session.Supervisor?.Npi)), Texts.Of(Text(session.BillingProvider?.Npi)))));
        groups.Add(Texts.Of(session.GroupId));
        patterns.Add(Number(draft));
        amounts.Add(allAmounts.Of(new Amounts(Milli(session.Units), traits.Minutes, Length(traits), session.DateOfServiceEnd is { } last && last > session.DateOfService ? ClockMinutes.Day(last) - day : 0)));
        AddSent(row, day, session.Claim?.Submitted is { } submitted ? ClockMinutes.Day(submitted) : Sighting.Unknown);
        Ids.Add(session.Id, session.Claim?.Id, session.Claim?.Line);
        if (session.Claim is { Frequency: Replacement.Replaces or Replacement.Voids } claim)
        {
            Replacements.Add(new Replacement(row, claim.Frequency == Replacement.Voids, claim.Replaces));
        }

        return row;
    }

    /// <summary>The first and the last date of service of any session, in days since 1970-01-01.</summary>
    public (int First, int Last) Dates()
    {
        (int first, int last) = (int.MaxValue, int.MinValue);
        for (int row = 0; row < Count; row++)
        {
            first = Math.Min(first, days[row]);
            last = Math.Max(last, days[row] + allAmounts[amounts[row]].MoreDays);
        }

        return (first, last);
    }

    /// <summary>The pattern of a row.</summary>
    public Pattern Pattern(int row) => allPatterns[patterns[row]];

    /// <summary>The number of the member, peer ... that a row belongs to; 0 for none.</summary>
    public int Subject(int row, CheckScope scope) => scope switch
    {
        CheckScope.Member => allCare[care[row]].Member,
        CheckScope.Peer => allProviders[providers[row]].Peer,
        CheckScope.Supervisor => allProviders[providers[row]].Supervisor,
        CheckScope.BillingProvider => allProviders[providers[row]].BillingProvider,
        CheckScope.Group => groups[row],
        _ => 0,
    };

    /// <summary>A row as the checks see it, but for the part it plays.</summary>
    public void Read(int row, out Sighting sighting)
    {
        sighting = default;
        Pattern pattern = Pattern(row);
        Providers who = allProviders[providers[row]];
        Care whose = allCare[care[row]];
        Amounts much = allAmounts[amounts[row]];
        sighting.Session = row;
        sighting.IsPast = row >= BatchCount;
        sighting.Day = days[row];
        sighting.LastDay = sighting.Day + much.MoreDays;
        sighting.Start = starts[row];
        sighting.End = sighting.Start == Sighting.Unknown || much.Length == Sighting.Unknown ? Sighting.Unknown : sighting.Start + much.Length;
        (sighting.Peer, sighting.Supervisor, sighting.BillingProvider) = who;
        (sighting.Member, sighting.Authorization, sighting.Episode) = whose;
        sighting.Group = groups[row];
        sighting.Code = pattern.Code;
        sighting.Modifiers = pattern.Modifiers;
        sighting.IsGroup = pattern.IsGroup;
        sighting.IsInPerson = pattern.IsInPerson;
        sighting.MilliUnits = much.MilliUnits;
        sighting.Minutes = much.Minutes;
        sighting.Submitted = sent[row] switch { NotSent => Sighting.Unknown, LongAfter => sentLongAfter[row], var after => sighting.Day + after };
        sighting.Terms = pattern.Service?.Terms;
    }

    /// <summary>What orders sessions of one subject before their claims do: history first, then date and start.</summary>
    public ulong Key(int row)
    {
        uint start = unchecked((uint)starts[row] ^ 0x8000_0000u);
        ulong day = (ulong)(days[row] + (1 << 24));
        return ((row >= BatchCount ? 0UL : 1UL) << 63) | (day << 32) | start;
    }

    /// <summary>Sorts rows of one key: by claim, line and id, and then by what they say, so that the order of the input does not matter.</summary>
    public void Sort(Span<int> rows) => Ids.Sort(rows, CompareContents);

    private int CompareContents(int one, int other)
    {
        Amounts left = allAmounts[amounts[one]], right = allAmounts[amounts[other]];
        int much = (left.MilliUnits, left.Minutes, left.Length, left.MoreDays).CompareTo((right.MilliUnits, right.Minutes, right.Length, right.MoreDays));
        return much != 0 ? much : string.CompareOrdinal(Said(one), Said(other)) is var said && said != 0 ? said : one.CompareTo(other);
    }

    /// <summary>What a session says in texts, for two of one id to be told apart.</summary>
    private string Said(int row)
    {
        Providers who = allProviders[providers[row]];
        Care whose = allCare[care[row]];
        return string.Join("\n", new[] { Pattern(row).Code, Pattern(row).Modifiers, whose.Member, who.Peer, who.Supervisor, who.BillingProvider, groups[row], whose.Authorization, whose.Episode }.Select(number => number == 0 ? string.Empty : Texts.Text(number)));
    }

    private static string? Text(Npi? npi) => npi is { IsEmpty: false } some ? some.ToString() : null;

    private static int Milli(Units? units) => units is { } some ? (int)(Math.Min(some.Value, int.MaxValue / PartsOfUnit) * PartsOfUnit) : Sighting.Unknown;

    private static int Length(SessionTraits traits) => traits.Start == Sighting.Unknown || traits.End == Sighting.Unknown ? Sighting.Unknown : traits.End - traits.Start;

    private int Number(in SessionDraft draft)
    {
        (int code, int modifiers) = Billed(draft.Session);
        Pattern pattern = new(
            draft.Validator,
            draft.Service,
            code,
            modifiers,
            draft.Traits!.IsGroup,
            draft.Session.Delivery == Delivery.InPerson,
            draft.Traits.Roles);
        if (!patternNumbers.TryGetValue(pattern, out int number))
        {
            number = allPatterns.Count;
            allPatterns.Add(pattern);
            patternNumbers.Add(pattern, number);
        }

        return number;
    }

    /// <summary>The numbers of a session's code, and of its modifiers whatever their order.</summary>
    private (int Code, int Modifiers) Billed(SessionRecord session)
    {
        (ProcedureCode, ModifierList?) key = (session.ProcedureCode, session.Modifiers);
        if (!billed.TryGetValue(key, out (int, int) numbers))
        {
            string? sorted = session.Modifiers is { } list ? string.Join(",", list.Select(modifier => modifier.ToString()).OrderBy(text => text, StringComparer.Ordinal)) : null;
            numbers = (Texts.Of(session.ProcedureCode.ToString()), Texts.Of(sorted));
            billed.Add(key, numbers);
        }

        return numbers;
    }

    private void AddSent(int row, int day, int submitted)
    {
        long after = (long)submitted - day;
        bool fits = after is > NotSent and < LongAfter;
        sent.Add(submitted == Sighting.Unknown ? NotSent : fits ? (short)after : LongAfter);
        if (submitted != Sighting.Unknown && !fits)
        {
            sentLongAfter.Add(row, submitted);
        }
    }
}
