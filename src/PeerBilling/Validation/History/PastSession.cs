using System;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation;

/// <summary>A session billed before, as a history keeps it: what counts and what tells whether a rule is about it. No birth date, note or plan.</summary>
public sealed record PastSession
{
    /// <summary>Creates a past session from what a store kept of it.</summary>
    /// <param name="record">What was kept: a <see cref="Record"/> of before.</param>
    /// <param name="memberAge">The member's age in whole years on the date of service; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="memberAge"/> is negative.</exception>
    public PastSession(SessionRecord record, int? memberAge = null)
    {
        if (memberAge < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(memberAge), memberAge, "An age cannot be negative.");
        }

        Record = Kept(record ?? throw new ArgumentNullException(nameof(record)));
        MemberAge = memberAge;
    }

    /// <summary>What is kept, as a record without birth dates, for <see cref="Reading.SessionReader.Write"/> to write as JSON.</summary>
    public SessionRecord Record { get; }

    /// <summary>The member's age in whole years on the date of service; null when not known.</summary>
    public int? MemberAge { get; }

    /// <summary>The session's id, which tells it from all others.</summary>
    public string Id => Record.Id;

    /// <summary>The member's id; null when not known.</summary>
    public string? Member => Record.Member?.Id;

    /// <summary>The peer's id, else NPI; null when not known.</summary>
    public string? Peer => Record.Peer?.Id ?? Text(Record.Peer?.Npi);

    /// <summary>The supervisor's id, else NPI; null when not known.</summary>
    public string? Supervisor => Record.Supervisor?.Id ?? Text(Record.Supervisor?.Npi);

    /// <summary>The billing provider's NPI; null when not known.</summary>
    public string? BillingProvider => Text(Record.BillingProvider?.Npi);

    /// <summary>The group session's id; null when not known.</summary>
    public string? Group => Record.GroupId;

    /// <summary>The id of the claim that this one replaces or voids; null when it takes out none.</summary>
    public string? Replaces => Record.Claim is { Frequency: Replacement.Replaces or Replacement.Voids } claim ? claim.Replaces : null;

    /// <summary>The first date of service.</summary>
    public LocalDate FirstDate => Record.DateOfService;

    /// <summary>The last date of service, included.</summary>
    public LocalDate LastDate => Record.DateOfServiceEnd is { } last && last > Record.DateOfService ? last : Record.DateOfService;

    /// <summary>What a history keeps of a session that is billed.</summary>
    public static PastSession Of(SessionRecord session) =>
        new(session, session?.Member?.BirthDate is { } born && born <= session.DateOfService ? Period.Between(born, session.DateOfService, PeriodUnits.Years).Years : null);

    /// <summary>The record that rules are asked about: the member's birthday falls on the date of service, which gives the same age in years.</summary>
    internal SessionRecord ToJudge() => MemberAge is { } age && Record.DateOfService.Year - age > LocalDate.MinIsoValue.Year
        ? Record with { Member = (Record.Member ?? new Member()) with { BirthDate = Record.DateOfService.PlusYears(-age) } }
        : Record;

    private static string? Text(Npi? npi) => npi is { IsEmpty: false } some ? some.ToString() : null;

    private static SessionRecord Kept(SessionRecord session) => new()
    {
        Id = session.Id,
        State = session.State,
        Payer = session.Payer,
        Program = session.Program,
        Population = session.Population,
        DateOfService = session.DateOfService,
        DateOfServiceEnd = session.DateOfServiceEnd,
        Start = session.Start,
        End = session.End,
        TimeZone = session.TimeZone,
        ProcedureCode = session.ProcedureCode,
        Modifiers = session.Modifiers,
        Units = session.Units,
        Minutes = session.Minutes,
        PlaceOfService = session.PlaceOfService,
        Delivery = session.Delivery,
        GroupSize = session.GroupSize,
        GroupId = session.GroupId,
        Episode = session.Episode,
        Facilitators = session.Facilitators,
        Recipient = session.Recipient,
        Activity = session.Activity,
        Diagnoses = session.Diagnoses,
        Member = session.Member is null ? null : new Member { Id = session.Member.Id },
        Peer = session.Peer is { } peer ? new Peer { Id = peer.Id, Npi = peer.Npi, Credentials = Types(peer.Credentials) } : null,
        Supervisor = session.Supervisor is { } supervisor ? new Supervisor { Id = supervisor.Id, Npi = supervisor.Npi, Credentials = Types(supervisor.Credentials) } : null,
        Authorization = session.Authorization,
        BillingProvider = session.BillingProvider,
        Claim = session.Claim is { } claim ? new Claim { Id = claim.Id, Line = claim.Line, Submitted = claim.Submitted, Frequency = claim.Frequency, Replaces = claim.Replaces } : null,
    };

    private static ImmutableArray<Credential>? Types(ImmutableArray<Credential>? held) =>
        held is { } credentials ? [.. credentials.Select(credential => new Credential { Type = credential.Type })] : null;
}
