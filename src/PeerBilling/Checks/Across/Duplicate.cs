using System;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds records of a session that another record has billed already.</summary>
/// <remarks>
/// Two records are of the same session when they are alike in everything compared; what neither of them says counts as alike. Of such records
/// one stands, and the others break the rule: one billed before the batch stands before all in it. Where only one of two says what is compared, it is
/// not known. A replacement takes the place of what it replaces, and the same id billed before is the same record sent again: neither is a
/// duplicate. Unknown without the member's id.
/// </remarks>
public sealed record Duplicate : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "duplicate";

    private const int MostNamed = 100;

    private static readonly ImmutableArray<DuplicateKey> Usual = [DuplicateKey.Member, DuplicateKey.Date, DuplicateKey.ProcedureCode, DuplicateKey.Modifiers, DuplicateKey.Start];

    /// <summary>What records of the same session have alike.</summary>
    public ImmutableArray<DuplicateKey> Same { get; init; } = Usual;

    /// <summary>Which of them stands.</summary>
    public DuplicateOrder First { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => CheckScope.Member;

    internal override int? DaysAround => 0;

    internal override Observation Observe(in SessionContext context) =>
        Subject.Missing(context.Session, Scope) is { } missing ? Observation.Missing(Name, missing) : Observation.Counted;

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        for (int i = 0; i < sightings.Length; i++)
        {
            if (sightings[i].IsJudged && Compare(sightings, i, findings) is { } result)
            {
                findings.Add(sightings[i], result);
            }
        }
    }

    internal static Duplicate Read(CheckSettings settings)
    {
        ImmutableArray<DuplicateKey> same = settings.Choices<DuplicateKey>("same", $"What records of the same session have alike: {string.Join(", ", Usual.Select(Names.Of))} when absent; member and date always.");
        return new()
        {
            Same = same.IsEmpty ? Usual : [.. same.Distinct().OrderBy(key => key)],
            First = settings.Choice("first", "Which record stands: the earlier one in the order of delivery, or the one whose claim was sent first.", DuplicateOrder.Delivered),
        };
    }

    private CheckResult? Compare(ReadOnlySpan<Sighting> sightings, int i, IAcrossFindings findings)
    {
        ImmutableArray<int>.Builder? others = null;
        bool sure = false;
        foreach (int other in SameDay.Of(sightings, i))
        {
            if (sure && others is { Count: MostNamed })
            {
                break;
            }

            if (Stands(sightings, other, i) && IsAlike(sightings[i], sightings[other]) is not false and var alike)
            {
                sure |= alike == true;
                (others ??= ImmutableArray.CreateBuilder<int>()).Add(sightings[other].Session);
            }
        }

        if (others is null)
        {
            return null;
        }

        ImmutableArray<string> ids = findings.Ids(others.ToArray());
        Reason reason = new(sure ? $"{Name}/of" : $"{Name}/perhaps", "dateOfService", subject: ids[0]) { Sessions = ids };
        return sure ? CheckResult.Fail(reason) : CheckResult.Unknown(reason);
    }

    private bool Stands(ReadOnlySpan<Sighting> sightings, int other, int i)
    {
        if (sightings[other].IsPast || First == DuplicateOrder.Delivered)
        {
            return other < i;
        }

        int sent = Sent(sightings[i]), otherSent = Sent(sightings[other]);
        return otherSent < sent || (otherSent == sent && other < i);
    }

    private static int Sent(in Sighting sighting) => sighting.Submitted == Sighting.Unknown ? int.MaxValue : sighting.Submitted;

    /// <summary>Null when only one of them says something that is compared.</summary>
    private bool? IsAlike(in Sighting one, in Sighting other)
    {
        bool? alike = true;
        foreach (DuplicateKey key in Same)
        {
            bool? same = key switch
            {
                DuplicateKey.ProcedureCode => one.Code == other.Code,
                DuplicateKey.Modifiers => Alike(one.Modifiers, other.Modifiers, 0),
                DuplicateKey.Start => Alike(one.Start, other.Start, Sighting.Unknown),
                DuplicateKey.Peer => Alike(one.Peer, other.Peer, 0),
                DuplicateKey.BillingProvider => Alike(one.BillingProvider, other.BillingProvider, 0),
                _ => true,
            };
            if (same == false)
            {
                return false;
            }

            alike = same is null ? null : alike;
        }

        return alike;
    }

    private static bool? Alike(int one, int other, int absent) => one == other ? true : one == absent || other == absent ? null : false;
}
