using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Reading.Plain;

/// <summary>The part of <see cref="PlainRecord"/> that reads people and what they have learned.</summary>
internal static class PlainPeople
{
    private static readonly FieldNames MemberFields = new("id", "birthDate", "coverage", "eligibilityDetermined");
    private static readonly FieldNames PeerFields = new("id", "npi", "birthDate", "trainingHours", "backgroundCheck", "backgroundChecks", "credentials", "continuingEducation", "trainings", "hired", "workHours", "supervisedHours");
    private static readonly FieldNames SupervisorFields = new("id", "npi", "credentials", "supervisorTraining", "trainings", "experienceYears", "degree", "since");
    private static readonly FieldNames SupervisionFields = new("lastSession", "signedOn", "superviseeCount", "hoursWorked", "log");
    private static readonly FieldNames CoverageFields = new("from", "to", "plan", "benefit");
    private static readonly FieldNames CredentialFields = new("type", "issuer", "state", "number", "issued", "expires", "status", "specializations");
    private static readonly FieldNames ContinuingEducationFields = new("completed", "hours", "topic", "mode", "credential");
    private static readonly FieldNames TrainingFields = new("name", "completed", "hours");
    private static readonly FieldNames BackgroundCheckFields = new("kind", "completed", "cleared");
    private static readonly FieldNames SupervisionMeetingFields = new("date", "minutes", "mode");

    /// <summary>A member; null for a null.</summary>
    public static Member? Member(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (string? id, LocalDate? birthDate, ImmutableArray<Coverage>? coverage, LocalDate? eligibilityDetermined) = (null, null, null, null);
        FieldCursor fields = new(MemberFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: id = json.Text(); break;
                case 1: birthDate = json.Date(); break;
                case 2: coverage = json.Items((ref PlainJson item) => Coverage(ref item)); break;
                default: eligibilityDetermined = json.Date(); break;
            }
        }

        return new Member { Id = id, BirthDate = birthDate, Coverage = coverage, EligibilityDetermined = eligibilityDetermined };
    }

    /// <summary>A peer; null for a null.</summary>
    public static Peer? Peer(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (string? id, Npi? npi, LocalDate? birthDate, decimal? trainingHours, LocalDate? backgroundCheck, ImmutableArray<BackgroundCheck>? backgroundChecks, ImmutableArray<Credential>? credentials, ImmutableArray<ContinuingEducation>? continuingEducation, ImmutableArray<Training>? trainings, LocalDate? hired, decimal? workHours, decimal? supervisedHours) = (null, null, null, null, null, null, null, null, null, null, null, null);
        FieldCursor fields = new(PeerFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: id = json.Text(); break;
                case 1: npi = json.Npi(); break;
                case 2: birthDate = json.Date(); break;
                case 3: trainingHours = json.Number(); break;
                case 4: backgroundCheck = json.Date(); break;
                case 5: backgroundChecks = json.Items((ref PlainJson item) => BackgroundCheck(ref item)); break;
                case 6: credentials = json.Items((ref PlainJson item) => Credential(ref item)); break;
                case 7: continuingEducation = json.Items((ref PlainJson item) => ContinuingEducation(ref item)); break;
                case 8: trainings = json.Items((ref PlainJson item) => Training(ref item)); break;
                case 9: hired = json.Date(); break;
                case 10: workHours = json.Number(); break;
                default: supervisedHours = json.Number(); break;
            }
        }

        return new Peer { Id = id, Npi = npi, BirthDate = birthDate, TrainingHours = trainingHours, BackgroundCheck = backgroundCheck, BackgroundChecks = backgroundChecks, Credentials = credentials, ContinuingEducation = continuingEducation, Trainings = trainings, Hired = hired, WorkHours = workHours, SupervisedHours = supervisedHours };
    }

    /// <summary>A supervisor; null for a null.</summary>
    public static Supervisor? Supervisor(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (string? id, Npi? npi, ImmutableArray<Credential>? credentials, LocalDate? supervisorTraining, ImmutableArray<Training>? trainings, int? experienceYears, string? degree, LocalDate? since) = (null, null, null, null, null, null, null, null);
        FieldCursor fields = new(SupervisorFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: id = json.Text(); break;
                case 1: npi = json.Npi(); break;
                case 2: credentials = json.Items((ref PlainJson item) => Credential(ref item)); break;
                case 3: supervisorTraining = json.Date(); break;
                case 4: trainings = json.Items((ref PlainJson item) => Training(ref item)); break;
                case 5: experienceYears = json.Integer(); break;
                case 6: degree = json.Text(); break;
                default: since = json.Date(); break;
            }
        }

        return new Supervisor { Id = id, Npi = npi, Credentials = credentials, SupervisorTraining = supervisorTraining, Trainings = trainings, ExperienceYears = experienceYears, Degree = degree, Since = since };
    }

    /// <summary>How the peer was supervised; null for a null.</summary>
    public static Supervision? Supervision(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (LocalDate? lastSession, LocalDate? signedOn, int? superviseeCount, decimal? hoursWorked, ImmutableArray<SupervisionMeeting>? log) = (null, null, null, null, null);
        FieldCursor fields = new(SupervisionFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: lastSession = json.Date(); break;
                case 1: signedOn = json.Date(); break;
                case 2: superviseeCount = json.Integer(); break;
                case 3: hoursWorked = json.Number(); break;
                default: log = json.Items((ref PlainJson item) => SupervisionMeeting(ref item)); break;
            }
        }

        return new Supervision { LastSession = lastSession, SignedOn = signedOn, SuperviseeCount = superviseeCount, HoursWorked = hoursWorked, Log = log };
    }

    private static Coverage Coverage(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (LocalDate? from, LocalDate? to, string? plan, string? benefit) = (null, null, null, null);
        FieldCursor fields = new(CoverageFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: from = json.Date(); break;
                case 1: to = json.Date(); break;
                case 2: plan = json.Text(); break;
                default: benefit = json.Text(); break;
            }
        }

        json.Require(from is not null);
        return new Coverage { From = from ?? default, To = to, Plan = plan, Benefit = benefit };
    }

    private static Credential Credential(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (string? type, string? issuer, string? state, string? number, LocalDate? issued, LocalDate? expires, CredentialStatus? status, ImmutableArray<string>? specializations) = (null, null, null, null, null, null, null, null);
        FieldCursor fields = new(CredentialFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: type = json.Text(); break;
                case 1: issuer = json.Text(); break;
                case 2: state = json.Text(); break;
                case 3: number = json.Text(); break;
                case 4: issued = json.Date(); break;
                case 5: expires = json.Date(); break;
                case 6: status = json.Name<CredentialStatus>(); break;
                default: specializations = json.Words(); break;
            }
        }

        json.Require(type is not null);
        return new Credential { Type = type ?? string.Empty, Issuer = issuer, State = state, Number = number, Issued = issued, Expires = expires, Status = status, Specializations = specializations };
    }

    private static ContinuingEducation ContinuingEducation(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (LocalDate? completed, decimal? hours, string? topic, string? mode, string? credential) = (null, null, null, null, null);
        FieldCursor fields = new(ContinuingEducationFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: completed = json.Date(); break;
                case 1: hours = json.Number(); break;
                case 2: topic = json.Text(); break;
                case 3: mode = json.Text(); break;
                default: credential = json.Text(); break;
            }
        }

        json.Require(completed is not null && hours is not null);
        return new ContinuingEducation { Completed = completed ?? default, Hours = hours ?? default, Topic = topic, Mode = mode, Credential = credential };
    }

    private static Training Training(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (string? name, LocalDate? completed, decimal? hours) = (null, null, null);
        FieldCursor fields = new(TrainingFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: name = json.Text(); break;
                case 1: completed = json.Date(); break;
                default: hours = json.Number(); break;
            }
        }

        json.Require(name is not null);
        return new Training { Name = name ?? string.Empty, Completed = completed, Hours = hours };
    }

    private static BackgroundCheck BackgroundCheck(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (string? kind, LocalDate? completed, bool? cleared) = (null, null, null);
        FieldCursor fields = new(BackgroundCheckFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: kind = json.Text(); break;
                case 1: completed = json.Date(); break;
                default: cleared = json.Flag(); break;
            }
        }

        json.Require(kind is not null);
        return new BackgroundCheck { Kind = kind ?? string.Empty, Completed = completed, Cleared = cleared };
    }

    private static SupervisionMeeting SupervisionMeeting(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (LocalDate? date, int? minutes, string? mode) = (null, null, null);
        FieldCursor fields = new(SupervisionMeetingFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: date = json.Date(); break;
                case 1: minutes = json.Integer(); break;
                default: mode = json.Text(); break;
            }
        }

        json.Require(date is not null);
        return new SupervisionMeeting { Date = date ?? default, Minutes = minutes, Mode = mode };
    }
}
