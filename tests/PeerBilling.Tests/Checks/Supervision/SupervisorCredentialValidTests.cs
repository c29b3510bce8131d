using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisorCredentialValidTests
{
    private static readonly SupervisorCredentialValid Licensed = new() { Credentials = ["LCSW", "LPC"] };

    [Theory]
    [InlineData(-1, Outcome.Fail)]
    [InlineData(0, Outcome.Pass)] // expires on the date of service
    [InlineData(1, Outcome.Pass)]
    public void Passes_to_the_day_it_expires(int days, Outcome expected)
    {
        CheckResult result = Licensed.Judge(Holding(Sample.License with { Expires = Sample.Date.PlusDays(days) }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(-1, Outcome.Pass)]
    [InlineData(0, Outcome.Pass)] // issued on the date of service
    [InlineData(1, Outcome.Fail)]
    public void Passes_from_the_day_it_is_issued(int days, Outcome expected)
    {
        CheckResult result = Licensed.Judge(Holding(Sample.License with { Issued = Sample.Date.PlusDays(days) }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(30, Outcome.Pass)]
    [InlineData(31, Outcome.Fail)]
    public void Counts_to_the_last_day_of_grace(int days, Outcome expected)
    {
        SupervisorCredentialValid check = Licensed with { Grace = Period.FromDays(30) };

        CheckResult result = check.Judge(Holding(Sample.License with { Expires = Sample.Date.PlusDays(-days) }));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(CredentialStatus.Suspended, "supervisor-credential-valid/suspended")]
    [InlineData(CredentialStatus.Revoked, "supervisor-credential-valid/revoked")]
    [InlineData(CredentialStatus.Pending, "supervisor-credential-valid/pending")]
    public void Fails_by_status_whatever_the_dates(CredentialStatus status, string code)
    {
        CheckResult result = Licensed.Judge(Holding(Sample.License with { Status = status }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be(code);
    }

    [Fact]
    public void Names_the_supervisors_credential_and_its_field()
    {
        Reason expired = Licensed.Judge(Holding(Sample.PeerCertificate, Sample.License with { Expires = new LocalDate(2025, 1, 31) })).Reason!;
        Reason later = Licensed.Judge(Holding(Sample.License with { Issued = new LocalDate(2025, 4, 1) })).Reason!;

        expired.Code.Should().Be("supervisor-credential-valid/expired");
        expired.Field.Should().Be("supervisor.credentials[1].expires");
        ReasonText.Write(expired).Should().Be("The supervisor's LCSW expired on 2025-01-31, before the date of service 2025-03-14.");
        later.Code.Should().Be("supervisor-credential-valid/not-yet-issued");
    }

    [Fact]
    public void Fails_without_an_accepted_credential()
    {
        CheckResult other = Licensed.Judge(Holding(Sample.PeerCertificate));
        CheckResult none = Licensed.Judge(Holding());

        other.Reason!.Code.Should().Be("supervisor-credential-valid/not-held");
        ReasonText.Write(other.Reason).Should().Be("Credentials of the supervisor recorded: ZPS; needed: LCSW or LPC.");
        none.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Does_not_know_without_the_credentials_their_dates_or_their_names()
    {
        CheckResult noSupervisor = Licensed.Judge(Sample.Session with { Supervisor = null });
        CheckResult absent = Licensed.Judge(Sample.Session with { Supervisor = new Supervisor() });
        CheckResult noExpiry = Licensed.Judge(Holding(Sample.License with { Expires = null }));
        CheckResult noIssue = Licensed.Judge(Holding(Sample.License with { Issued = null }));
        CheckResult unknown = Licensed.Judge(Holding(Sample.License with { Type = "LCSWW" }));

        noSupervisor.Reason!.Missing.Should().Equal("supervisor.credentials");
        absent.Reason!.Missing.Should().Equal("supervisor.credentials");
        noExpiry.Reason!.Missing.Should().Equal("supervisor.credentials[0].expires");
        noIssue.Reason!.Missing.Should().Equal("supervisor.credentials[0].issued");
        unknown.Outcome.Should().Be(Outcome.Unknown);
        unknown.Reason!.Code.Should().Be("supervisor-credential-valid/unrecognized-credential");
        unknown.Reason.Expected.ToString().Should().Be("LCSW");
    }

    [Fact]
    public void Takes_an_absent_expiry_date_for_none_when_told_so()
    {
        SupervisorCredentialValid check = Licensed with { NoExpiry = true };

        CheckResult result = check.Judge(Holding(Sample.License with { Expires = null }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["supervisor-credential-valid"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("credentials", "grace", "no_expiry");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        long bytes = Allocation.Of(Licensed, Holding(Sample.PeerCertificate, Sample.License));

        bytes.Should().Be(0);
    }

    private static SessionRecord Holding(params Credential[] credentials) =>
        Sample.Session with { Supervisor = Sample.Session.Supervisor! with { Credentials = [.. credentials] } };
}
