using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using PlanOfCare = PeerBilling.Checks.Kinds.PlanOfCare;

namespace PeerBilling.Tests.Checks;

public class RequiredDocumentTests
{
    private static readonly PlanOfCare Assessed = Demand(new RequiredDocument { Kind = "assessment" });
    private static readonly PlanOfCare AssessedByTherapist = Demand(new RequiredDocument { Kind = "assessment", SignedBy = ["LCSW"] });
    private static readonly CareDocument Assessment = new() { Kind = "Assessment", SignedOn = Sample.Date, SignedBy = "LICSW", Expires = Sample.Date };

    [Fact]
    public void Is_satisfied_by_a_document_signed_on_the_date_of_service_that_ends_on_it()
    {
        CheckResult result = AssessedByTherapist.Judge(With(Assessment));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_documents_that_are_absent()
    {
        CheckResult result = Assessed.Judge(Sample.Session with { Documents = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("documents");
    }

    [Fact]
    public void Misses_the_document_where_there_are_none()
    {
        CheckResult result = Assessed.Judge(With());

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("plan-of-care/document-missing");
        result.Reason.Subject.Value.Should().Be("assessment");
    }

    [Fact]
    public void Is_not_satisfied_by_a_document_of_another_kind()
    {
        CheckResult result = Assessed.Judge(With(Assessment with { Kind = "consent" }));

        result.Reason!.Code.Should().Be("plan-of-care/document-missing");
    }

    [Fact]
    public void Asks_for_every_document()
    {
        PlanOfCare check = Demand(new RequiredDocument { Kind = "assessment" }, new RequiredDocument { Kind = "service_order" });

        CheckResult result = check.Judge(With(Assessment));

        result.Reason!.Code.Should().Be("plan-of-care/document-missing");
        result.Reason.Subject.Value.Should().Be("service_order");
    }

    [Fact]
    public void Must_be_signed_by_the_date_of_service()
    {
        CheckResult result = Assessed.Judge(With(Assessment with { SignedOn = Sample.Date.PlusDays(1) }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("plan-of-care/document-signed-late");
        result.Reason.Field.Should().Be("documents[0].signedOn");
    }

    [Fact]
    public void Must_not_have_expired_by_the_last_date_of_service()
    {
        SessionRecord session = With(Assessment) with { DateOfServiceEnd = Sample.Date.PlusDays(1) };

        CheckResult result = Assessed.Judge(session);

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("plan-of-care/document-expired");
        result.Reason.Field.Should().Be("documents[0].expires");
    }

    [Theory]
    [InlineData(29, Outcome.Pass)]
    [InlineData(30, Outcome.Pass)] // exactly the limit
    [InlineData(31, Outcome.Fail)]
    public void Holds_for_so_long_after_its_signature(int days, Outcome expected)
    {
        PlanOfCare check = Demand(new RequiredDocument { Kind = "assessment", Within = Period.FromDays(30) });

        CheckResult result = check.Judge(With(Assessment with { SignedOn = Sample.Date.PlusDays(-days) }));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "plan-of-care/document-too-old" : null);
    }

    [Fact]
    public void Holds_until_the_last_date_of_service()
    {
        PlanOfCare check = Demand(new RequiredDocument { Kind = "assessment", Within = Period.FromDays(30) });
        SessionRecord session = With(Assessment with { SignedOn = Sample.Date.PlusDays(-30), Expires = null });

        CheckResult result = check.Judge(session with { DateOfServiceEnd = Sample.Date.PlusDays(1) });

        result.Reason!.Code.Should().Be("plan-of-care/document-too-old");
    }

    [Fact]
    public void Does_not_know_the_date_of_an_absent_signature()
    {
        CheckResult result = Assessed.Judge(With(Assessment with { SignedOn = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("documents[0].signedOn");
    }

    [Theory]
    [InlineData("LPC", Outcome.Fail, "plan-of-care/document-signer-not-accepted")]
    [InlineData("somebody", Outcome.Unknown, "plan-of-care/unrecognized-document-signer")]
    [InlineData(null, Outcome.Unknown, "plan-of-care/unknown")]
    public void Must_be_signed_by_an_accepted_signer(string? signer, Outcome expected, string code)
    {
        CheckResult result = AssessedByTherapist.Judge(With(Assessment with { SignedBy = signer }));

        result.Outcome.Should().Be(expected);
        result.Reason!.Code.Should().Be(code);
        result.Reason.Field.Should().Be("documents[0].signedBy");
    }

    [Fact]
    public void Is_satisfied_by_any_one_of_several()
    {
        SessionRecord session = With(Assessment with { SignedOn = null }, Assessment, Assessment with { SignedOn = Sample.Date.PlusDays(1) });

        CheckResult result = Assessed.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData(400, 200, "documents[1].signedOn")]
    [InlineData(200, 400, "documents[0].signedOn")]
    public void Tells_of_the_latest_of_several_that_are_too_old(int first, int second, string field)
    {
        PlanOfCare check = Demand(new RequiredDocument { Kind = "assessment", Within = Period.FromDays(30) });
        SessionRecord session = With(Assessment with { SignedOn = Sample.Date.PlusDays(-first) }, Assessment with { SignedOn = Sample.Date.PlusDays(-second) });

        Reason reason = check.Judge(session).Reason!;

        reason.Code.Should().Be("plan-of-care/document-too-old");
        reason.Field.Should().Be(field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Does_not_know_while_one_of_several_may_be_in_order(int undated)
    {
        CareDocument late = Assessment with { SignedOn = Sample.Date.PlusDays(1) };
        CareDocument unsigned = Assessment with { SignedOn = null };

        CheckResult result = Assessed.Judge(undated == 0 ? With(unsigned, late) : With(late, unsigned));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal($"documents[{undated}].signedOn");
    }

    [Fact]
    public void May_be_asked_for_whatever_plan_there_is()
    {
        PlanOfCare check = Assessed with { NeedsPlan = false };
        SessionRecord noPlan = With(Assessment) with { PlanOfCare = null };
        SessionRecord ended = With(Assessment) with { PlanOfCare = Sample.Session.PlanOfCare! with { Expires = Sample.Date.PlusDays(-1) } };

        check.Judge(noPlan).Outcome.Should().Be(Outcome.Pass);
        check.Judge(ended).Outcome.Should().Be(Outcome.Pass);
        check.Judge(noPlan with { Documents = [] }).Reason!.Code.Should().Be("plan-of-care/document-missing");
        check.Judge(noPlan with { Documents = null }).Reason!.Missing.Should().Equal("documents");
        Assessed.Judge(noPlan).Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void Passes_without_a_plan_without_allocating() =>
        Allocation.Of(AssessedByTherapist with { NeedsPlan = false }, With(Assessment) with { PlanOfCare = null }).Should().Be(0);

    [Theory]
    [InlineData("documents: [{kind: consent}]", 0)]
    [InlineData("documents: [{kind: consent}], within_sessions: 3", 0)]
    [InlineData("within_sessions: 3", 1)]
    [InlineData("documents: [{kind: consent}], includes_peer_support: true", 1)]
    [InlineData("documents: [{kind: consent}], signed: true", 1)]
    [InlineData("documents: [{kind: consent}], signed_by: [LCSW]", 1)]
    [InlineData("documents: [{kind: consent}], elements: [goal]", 1)]
    [InlineData("documents: [{kind: consent}], reviewed_within: P6M", 1)]
    [InlineData("documents: [{kind: consent}], max_age: P6M", 1)]
    public void Without_a_plan_nothing_but_documents_is_asked_for(string settings, int problems) =>
        CheckYaml.Problems(PlanOfCare.Name, $"{{plan: false, {settings}}}").Should().HaveCount(problems);

    private static PlanOfCare Demand(params RequiredDocument[] documents) => new() { Documents = [.. documents] };

    private static SessionRecord With(params CareDocument[] documents) => Sample.Session with { Documents = [.. documents] };
}
