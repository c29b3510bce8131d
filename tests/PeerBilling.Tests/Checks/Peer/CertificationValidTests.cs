using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class CertificationValidTests
{
    private static readonly CertificationValid Certified = new() { Credentials = ["ZPS"] };

    private static readonly CertificationValid YearEnd = Certified with { FixedDay = new AnnualDate(12, 31) };

    private static readonly CertificationValid SeptemberOfOddYears = Certified with { FixedDay = new AnnualDate(9, 1), CycleYears = 2, AnchorYear = 2015 };

    [Theory]
    [InlineData(-1, Outcome.Fail)]
    [InlineData(0, Outcome.Pass)] // expires on the date of service
    [InlineData(1, Outcome.Pass)]
    public void Passes_to_the_day_it_expires(int days, Outcome expected)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Expires = Sample.Date.PlusDays(days) });

        CheckResult result = Certified.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(-1, Outcome.Pass)]
    [InlineData(0, Outcome.Pass)] // issued on the date of service
    [InlineData(1, Outcome.Fail)]
    public void Passes_from_the_day_it_is_issued(int days, Outcome expected)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = Sample.Date.PlusDays(days) });

        CheckResult result = Certified.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_when_it_expired()
    {
        Reason reason = Certified.Judge(Holding(Sample.License, Sample.PeerCertificate with { Expires = new LocalDate(2025, 1, 31) })).Reason!;

        reason.Code.Should().Be("certification-valid/expired");
        reason.Field.Should().Be("peer.credentials[1].expires");
        reason.Expected.ToString().Should().Be("on or after 2025-03-14");
        ReasonText.Write(reason).Should().Be("Certification ZPS expired on 2025-01-31, before the date of service 2025-03-14.");
    }

    [Fact]
    public void Says_when_it_was_issued()
    {
        Reason reason = Certified.Judge(Holding(Sample.PeerCertificate with { Issued = new LocalDate(2025, 3, 15) })).Reason!;

        reason.Code.Should().Be("certification-valid/not-yet-issued");
        reason.Field.Should().Be("peer.credentials[0].issued");
        ReasonText.Write(reason).Should().Be("Certification ZPS was issued on 2025-03-15, after the date of service 2025-03-14.");
    }

    [Theory]
    [InlineData(CredentialStatus.Suspended, "certification-valid/suspended")]
    [InlineData(CredentialStatus.Revoked, "certification-valid/revoked")]
    [InlineData(CredentialStatus.Pending, "certification-valid/pending")]
    public void Fails_by_status_whatever_the_dates(CredentialStatus status, string code)
    {
        CheckResult result = Certified.Judge(Holding(Sample.PeerCertificate with { Status = status }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be(code);
        result.Reason.Field.Should().Be("peer.credentials[0].status");
    }

    [Theory]
    [InlineData(CredentialStatus.Expired)] // expired by now, not on the date of service
    [InlineData(null)]
    public void Judges_by_the_dates_when_the_status_says_nothing_of_them(CredentialStatus? status)
    {
        CheckResult result = Certified.Judge(Holding(Sample.PeerCertificate with { Status = status }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_when_an_expired_certificate_expired()
    {
        CertificationValid check = Certified with { NoExpiry = true };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Status = CredentialStatus.Expired, Expires = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("peer.credentials[0].expires");
    }

    [Theory]
    [InlineData(true, false, "peer.credentials[0].issued")]
    [InlineData(false, true, "peer.credentials[0].expires")]
    [InlineData(false, false, "peer.credentials[0].issued")]
    public void Does_not_know_without_its_dates(bool expires, bool issued, string missing)
    {
        Credential credential = Sample.PeerCertificate with
        {
            Expires = expires ? Sample.PeerCertificate.Expires : null,
            Issued = issued ? Sample.PeerCertificate.Issued : null,
        };

        CheckResult result = Certified.Judge(Holding(credential));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(missing);
    }

    [Fact]
    public void Needs_no_issue_date_to_see_that_it_expired()
    {
        CheckResult result = Certified.Judge(Holding(Sample.PeerCertificate with { Issued = null, Expires = Sample.Date.PlusDays(-1) }));

        result.Reason!.Code.Should().Be("certification-valid/expired");
    }

    [Fact]
    public void Does_not_know_without_the_credentials_and_fails_when_there_are_none()
    {
        CheckResult absent = Certified.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = null } });
        CheckResult none = Certified.Judge(Holding());

        absent.Outcome.Should().Be(Outcome.Unknown);
        absent.Reason!.Missing.Should().Equal("peer.credentials");
        none.Outcome.Should().Be(Outcome.Fail);
        none.Reason!.Code.Should().Be("certification-valid/not-held");
    }

    [Theory]
    [InlineData("LCSW", "ZZ", "LCSW")]
    [InlineData("ZPS", "YY", "ZPS of YY")] // another state's
    public void Fails_when_no_accepted_certification_is_held(string type, string state, string held)
    {
        CheckResult result = Certified.Judge(Holding(Sample.PeerCertificate with { Type = type, State = state }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("certification-valid/not-held");
        result.Reason.Actual.ToString().Should().Be(held);
    }

    [Fact]
    public void Does_not_know_a_name_that_the_rule_set_does_not_know()
    {
        CheckResult result = Certified.Judge(Holding(Sample.PeerCertificate with { Type = "ZZ-CP" }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("certification-valid/unrecognized-credential");
        result.Reason.Field.Should().Be("peer.credentials[0].type");
        result.Reason.Expected.ToString().Should().Be("ZZ-CPS");
    }

    [Fact]
    public void Does_not_deny_while_a_credential_of_unknown_name_may_be_the_renewed_one()
    {
        Credential expired = Sample.PeerCertificate with { Expires = new LocalDate(2025, 1, 31) };
        Credential unknown = new() { Type = "ZPS renewed", Issued = new LocalDate(2025, 2, 1) };

        CheckResult open = Certified.Judge(Holding(expired, unknown));
        CheckResult ended = Certified.Judge(Holding(expired, unknown with { Expires = new LocalDate(2025, 3, 13) }));

        open.Outcome.Should().Be(Outcome.Unknown);
        open.Reason!.Field.Should().Be("peer.credentials[1].type");
        ended.Outcome.Should().Be(Outcome.Fail);
        ended.Reason!.Code.Should().Be("certification-valid/expired");
    }

    [Fact]
    public void Passes_by_any_one_valid_certification()
    {
        CertificationValid check = Certified with { Credentials = ["ZPS", "ZPS-T"] };
        Credential expired = Sample.PeerCertificate with { Type = "ZPS-T", Expires = new LocalDate(2024, 6, 30) };

        CheckResult result = check.Judge(Holding(expired, new Credential { Type = "first aid" }, Sample.PeerCertificate));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Tells_of_the_one_that_expired_last()
    {
        Credential older = Sample.PeerCertificate with { Expires = new LocalDate(2023, 1, 31) };
        Credential last = Sample.PeerCertificate with { Expires = new LocalDate(2025, 1, 31) };
        Credential later = Sample.PeerCertificate with { Issued = new LocalDate(2025, 4, 1), Expires = new LocalDate(2026, 3, 31) };
        Credential pending = Sample.PeerCertificate with { Status = CredentialStatus.Pending };

        Reason reason = Certified.Judge(Holding(pending, later, older, last, older)).Reason!;

        reason.Code.Should().Be("certification-valid/expired");
        reason.Field.Should().Be("peer.credentials[3].expires");
    }

    [Fact]
    public void Tells_of_a_suspension_rather_than_of_an_older_certificate_and_of_a_later_one_rather_than_a_pending_one()
    {
        Credential expired = Sample.PeerCertificate with { Expires = new LocalDate(2023, 1, 31) };
        Credential suspended = Sample.PeerCertificate with { Status = CredentialStatus.Suspended };
        Credential later = Sample.PeerCertificate with { Issued = new LocalDate(2025, 4, 1) };
        Credential pending = Sample.PeerCertificate with { Status = CredentialStatus.Pending };

        Reason suspension = Certified.Judge(Holding(expired, suspended, expired)).Reason!;
        Reason start = Certified.Judge(Holding(pending, later, pending)).Reason!;

        suspension.Code.Should().Be("certification-valid/suspended");
        start.Code.Should().Be("certification-valid/not-yet-issued");
    }

    [Fact]
    public void Does_not_know_while_one_of_several_may_be_valid()
    {
        Credential expired = Sample.PeerCertificate with { Expires = new LocalDate(2025, 1, 31) };

        CheckResult result = Certified.Judge(Holding(expired, Sample.PeerCertificate with { Expires = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("peer.credentials[1].expires");
    }

    [Theory]
    [InlineData("2025-02-12", Outcome.Pass)] // thirty days before the date of service
    [InlineData("2025-02-11", Outcome.Fail)]
    public void Bills_to_the_last_day_of_grace(string expires, Outcome expected)
    {
        CertificationValid check = Certified with { Grace = Period.FromDays(30) };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Expires = On(expires) }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-14", "2025-03-16", Outcome.Pass)]
    [InlineData("2025-03-14", "2025-03-15", Outcome.Fail)] // ends before the last date of service
    [InlineData("2025-03-15", "2025-03-16", Outcome.Fail)] // begins after the first
    public void Holds_on_every_date_of_a_line(string issued, string expires, Outcome expected)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = On(issued), Expires = On(expires) });

        CheckResult result = Certified.Judge(session with { DateOfServiceEnd = new LocalDate(2025, 3, 16) });

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2023-03-15", Outcome.Pass)] // its last day is the date of service
    [InlineData("2023-03-14", Outcome.Unknown)]
    public void Runs_its_term_from_issue_and_may_have_been_renewed_after_it(string issued, Outcome expected)
    {
        CertificationValid check = Certified with { Term = Period.FromYears(2) };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Issued = On(issued), Expires = null }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(true, Outcome.Pass)]
    [InlineData(false, Outcome.Unknown)]
    public void Takes_an_absent_expiry_date_for_none_only_when_told_so(bool noExpiry, Outcome expected)
    {
        CertificationValid check = Certified with { NoExpiry = noExpiry };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Expires = null }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-12-30", "2024-06-01", "2026-06-30", Outcome.Pass)]
    [InlineData("2024-12-31", "2024-06-01", "2024-12-31", Outcome.Pass)]
    [InlineData("2025-01-01", "2024-06-01", "2024-12-31", Outcome.Fail)]
    [InlineData("2024-12-31", "2024-06-01", "2025-06-30", Outcome.Pass)]
    [InlineData("2025-01-01", "2024-06-01", "2025-06-30", Outcome.Fail)] // cut back to 2024-12-31
    [InlineData("2025-01-01", "2024-06-01", "2026-06-30", Outcome.Pass)] // cut back to 2025-12-31
    [InlineData("2025-01-01", "2024-12-31", "2025-06-30", Outcome.Pass)] // no fixed day since issue: nothing to cut back to
    public void Cuts_a_recorded_expiry_back_to_the_fixed_day(string date, string issued, string expires, Outcome expected)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = On(issued), Expires = On(expires) });

        CheckResult result = YearEnd.Judge(session with { DateOfService = On(date) });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_fixed_day_as_the_expiry()
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = new LocalDate(2024, 6, 1), Expires = new LocalDate(2025, 6, 30) });

        Reason reason = YearEnd.Judge(session).Reason!;

        reason.Code.Should().Be("certification-valid/expired");
        reason.Actual.ToString().Should().Be("2024-12-31");
    }

    [Theory]
    [InlineData("2023-09-01", "2025-09-01", Outcome.Pass)] // issued on the day: the next one ends it
    [InlineData("2023-09-01", "2025-09-02", Outcome.Unknown)]
    [InlineData("2023-08-31", "2023-09-01", Outcome.Pass)] // a first term of two days
    [InlineData("2023-08-31", "2023-09-02", Outcome.Unknown)]
    [InlineData("2024-03-01", "2025-09-01", Outcome.Pass)]
    [InlineData("2024-10-01", "2025-09-02", Outcome.Unknown)]
    public void Ends_on_the_first_fixed_day_of_the_cycle_after_issue(string issued, string date, Outcome expected)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = On(issued), Expires = null });

        CheckResult result = SeptemberOfOddYears.Judge(session with { DateOfService = On(date) });

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-08-31", "2023-09-01", Outcome.Fail)]
    [InlineData("2025-09-01", "2025-09-01", Outcome.Pass)]
    public void Cuts_back_to_a_year_of_the_cycle(string expires, string lastDay, Outcome after)
    {
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = new LocalDate(2022, 1, 10), Expires = On(expires) });

        CheckResult onLastDay = SeptemberOfOddYears.Judge(session with { DateOfService = On(lastDay) });
        CheckResult nextYear = SeptemberOfOddYears.Judge(session with { DateOfService = new LocalDate(2024, 8, 31) });

        onLastDay.Outcome.Should().Be(Outcome.Pass);
        nextYear.Outcome.Should().Be(after);
    }

    [Theory]
    [InlineData("2024-09-30", Outcome.Pass)]
    [InlineData("2024-10-01", Outcome.Unknown)]
    public void Ends_on_the_last_fixed_day_within_a_cycle_from_issue_without_an_anchor(string date, Outcome expected)
    {
        CertificationValid check = Certified with { FixedDay = new AnnualDate(9, 30), CycleYears = 2 };
        SessionRecord session = Holding(Sample.PeerCertificate with { Issued = new LocalDate(2023, 5, 10), Expires = null });

        CheckResult result = check.Judge(session with { DateOfService = On(date) });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Takes_the_last_date_of_the_calendar_for_an_expiry()
    {
        CertificationValid check = YearEnd with { Grace = Period.FromMonths(2) };

        CheckResult result = check.Judge(Holding(Sample.PeerCertificate with { Expires = new LocalDate(9999, 12, 31) }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Explains_by_which_certification_it_passed()
    {
        Reason reason = Certified.Judge(Holding(Sample.License, Sample.PeerCertificate), explain: true).Reason!;

        reason.Code.Should().Be("certification-valid/pass");
        reason.Field.Should().Be("peer.credentials[1].expires");
        reason.Subject.ToString().Should().Be("ZPS");
        reason.Actual.ToString().Should().Be("2025-12-31");
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["certification-valid"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("credentials", "grace", "term", "fixed_day", "cycle_years", "anchor_year", "no_expiry");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SessionRecord dated = Holding(Sample.License, Sample.PeerCertificate);
        SessionRecord undated = Holding(Sample.PeerCertificate with { Expires = null, Issued = new LocalDate(2025, 1, 1) });

        long recorded = Allocation.Of(SeptemberOfOddYears with { Grace = Period.FromDays(30) }, dated);
        long byTerm = Allocation.Of(YearEnd with { Term = Period.FromYears(2) }, undated);
        long byFixedDay = Allocation.Of(YearEnd, undated);
        long byCycle = Allocation.Of(SeptemberOfOddYears, undated);

        new[] { recorded, byTerm, byFixedDay, byCycle }.Should().Equal(0, 0, 0, 0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static SessionRecord Holding(params Credential[] credentials) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { Credentials = [.. credentials] } };
}
