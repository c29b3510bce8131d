using System;
using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Reading.Plain;

/// <summary>Reads a session record that is written as nearly all are, in a third of the time that the serializer takes.</summary>
/// <remarks>It reads every field, and none otherwise than the serializer; whatever it does not read is left to that, above all anything that is wrong.</remarks>
internal static class PlainRecord
{
    private static readonly FieldNames Fields = new(
        "id", "state", "payer", "program", "population", "dateOfService", "dateOfServiceEnd", "start", "end", "timeZone", "procedureCode", "modifiers", "units", "minutes", "charge",
        "placeOfService", "delivery", "groupSize", "groupId", "episode", "facilitators", "recipient", "activity", "diagnoses", "member", "peer", "supervisor", "supervision", "planOfCare",
        "documents", "authorization", "note", "billingProvider", "claim");

    private static readonly FieldNames AuthorizationFields = new("number", "units", "from", "to");
    private static readonly FieldNames NoteFields = new("signedOn", "elements");
    private static readonly FieldNames BillingProviderFields = new("npi", "type", "taxonomy", "approvals");
    private static readonly FieldNames ClaimFields = new("id", "line", "submitted", "received", "frequency", "replaces", "delayReason", "otherPayerDecided", "adjudicated", "attached");

    /// <summary>Reads a record; null when anything about it is unusual.</summary>
    public static SessionRecord? TryRead(ReadOnlySpan<byte> utf8)
    {
        try
        {
            PlainJson json = new(utf8);
            SessionRecord? record = json.Begin() ? Read(ref json) : null;
            return json.Finish() ? record : null;
        }
        catch (Exception unusual) when (unusual is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or no UTF-8
        }
    }

    private static SessionRecord? Read(ref PlainJson json)
    {
        (string? id, LocalDate? date, ProcedureCode? code) = (null, null, null);
        (string? state, string? payer, string? program, string? population, string? timeZone, string? groupId, string? episode) = (null, null, null, null, null, null, null);
        (LocalDate? dateEnd, LocalDateTime? start, LocalDateTime? end) = (null, null, null);
        (ModifierList? modifiers, Units? units, int? minutes, decimal? charge, PlaceOfService? place) = (null, null, null, null, null);
        (Delivery? delivery, int? groupSize, int? facilitators, Recipient? recipient, Activity? activity) = (null, null, null, null, null);
        (ImmutableArray<DiagnosisCode>? diagnoses, ImmutableArray<CareDocument>? documents) = (null, null);
        (Member? member, Peer? peer, Supervisor? supervisor, Supervision? supervision, PlanOfCare? plan) = (null, null, null, null, null);
        (Authorization? authorization, Note? note, BillingProvider? billingProvider, Claim? claim) = (null, null, null, null);
        FieldCursor fields = new(Fields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: id = json.OwnText(); break;
                case 1: state = json.Text(); break;
                case 2: payer = json.Text(); break;
                case 3: program = json.Text(); break;
                case 4: population = json.Text(); break;
                case 5: date = json.Date(); break;
                case 6: dateEnd = json.Date(); break;
                case 7: start = json.DateTime(); break;
                case 8: end = json.DateTime(); break;
                case 9: timeZone = json.Text(); break;
                case 10: code = json.Procedure(); break;
                case 11: modifiers = json.Modifiers(); break;
                case 12: units = json.Units(); break;
                case 13: minutes = json.Integer(); break;
                case 14: charge = json.Number(); break;
                case 15: place = json.Place(); break;
                case 16: delivery = json.Name<Delivery>(); break;
                case 17: groupSize = json.Integer(); break;
                case 18: groupId = json.Text(); break;
                case 19: episode = json.Text(); break;
                case 20: facilitators = json.Integer(); break;
                case 21: recipient = json.Name<Recipient>(); break;
                case 22: activity = json.Name<Activity>(); break;
                case 23: diagnoses = json.Items((ref PlainJson item) => item.Diagnosis()); break;
                case 24: member = PlainPeople.Member(ref json); break;
                case 25: peer = PlainPeople.Peer(ref json); break;
                case 26: supervisor = PlainPeople.Supervisor(ref json); break;
                case 27: supervision = PlainPeople.Supervision(ref json); break;
                case 28: plan = PlainPlan.Plan(ref json); break;
                case 29: documents = json.Items((ref PlainJson item) => PlainPlan.Document(ref item)); break;
                case 30: authorization = Authorization(ref json); break;
                case 31: note = Note(ref json); break;
                case 32: billingProvider = BillingProvider(ref json); break;
                default: claim = Claim(ref json); break;
            }
        }

        json.Require(id is not null && date is not null && code is not null);
        return json.IsUnusual ? null : new SessionRecord
        {
            Id = id!,
            State = state,
            Payer = payer,
            Program = program,
            Population = population,
            DateOfService = date!.Value,
            DateOfServiceEnd = dateEnd,
            Start = start,
            End = end,
            TimeZone = timeZone,
            ProcedureCode = code!.Value,
            Modifiers = modifiers,
            Units = units,
            Minutes = minutes,
            Charge = charge,
            PlaceOfService = place,
            Delivery = delivery,
            GroupSize = groupSize,
            GroupId = groupId,
            Episode = episode,
            Facilitators = facilitators,
            Recipient = recipient,
            Activity = activity,
            Diagnoses = diagnoses,
            Member = member,
            Peer = peer,
            Supervisor = supervisor,
            Supervision = supervision,
            PlanOfCare = plan,
            Documents = documents,
            Authorization = authorization,
            Note = note,
            BillingProvider = billingProvider,
            Claim = claim,
        };
    }

    private static Authorization? Authorization(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (string? number, Units? units, LocalDate? from, LocalDate? to) = (null, null, null, null);
        FieldCursor fields = new(AuthorizationFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: number = json.Text(); break;
                case 1: units = json.Units(); break;
                case 2: from = json.Date(); break;
                default: to = json.Date(); break;
            }
        }

        return new Authorization { Number = number, Units = units, From = from, To = to };
    }

    private static Note? Note(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (LocalDate? signedOn, ImmutableArray<string>? elements) = (null, null);
        FieldCursor fields = new(NoteFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: signedOn = json.Date(); break;
                default: elements = json.Words(); break;
            }
        }

        return new Note { SignedOn = signedOn, Elements = elements };
    }

    private static BillingProvider? BillingProvider(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (Npi? npi, string? type, string? taxonomy, ImmutableArray<string>? approvals) = (null, null, null, null);
        FieldCursor fields = new(BillingProviderFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: npi = json.Npi(); break;
                case 1: type = json.Text(); break;
                case 2: taxonomy = json.Text(); break;
                default: approvals = json.Words(); break;
            }
        }

        return new BillingProvider { Npi = npi, Type = type, Taxonomy = taxonomy, Approvals = approvals };
    }

    private static Claim? Claim(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (string? id, int? line, string? frequency, string? replaces, string? delayReason, bool? attached) = (null, null, null, null, null, null);
        (LocalDate? submitted, LocalDate? received, LocalDate? otherPayer, LocalDate? adjudicated) = (null, null, null, null);
        FieldCursor fields = new(ClaimFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: id = json.Text(); break;
                case 1: line = json.Integer(); break;
                case 2: submitted = json.Date(); break;
                case 3: received = json.Date(); break;
                case 4: frequency = json.Text(); break;
                case 5: replaces = json.Text(); break;
                case 6: delayReason = json.Text(); break;
                case 7: otherPayer = json.Date(); break;
                case 8: adjudicated = json.Date(); break;
                default: attached = json.Flag(); break;
            }
        }

        return new Claim
        {
            Id = id,
            Line = line,
            Submitted = submitted,
            Received = received,
            Frequency = frequency,
            Replaces = replaces,
            DelayReason = delayReason,
            OtherPayerDecided = otherPayer,
            Adjudicated = adjudicated,
            Attached = attached,
        };
    }
}
