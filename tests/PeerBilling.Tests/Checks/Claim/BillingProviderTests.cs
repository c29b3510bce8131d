using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;
using BillingProvider = PeerBilling.Checks.Kinds.BillingProvider;

namespace PeerBilling.Tests.Checks;

public class BillingProviderTests
{
    private const string Center = "community_mental_health_center";
    private const string OpioidProgram = "opioid_treatment_program";

    private static readonly BillingProvider OnlyCenters = new() { Types = [Center] };

    private static readonly BillingProvider NoCenters = new() { DenyTypes = [Center] };

    private static readonly BillingProvider Approved = new() { Approvals = ["medicaid_enrollment", "peer_support_contract"] };

    private static readonly BillingProvider OnlyTaxonomies = new() { Taxonomies = ["251S00000X", "261QM0801X"] };

    [Theory]
    [InlineData(Center, Outcome.Pass)]
    [InlineData("CMHC", Outcome.Pass)] // an alias
    [InlineData(OpioidProgram, Outcome.Fail)]
    public void Accepts_the_types_allowed_and_no_other(string type, Outcome expected)
    {
        SessionRecord session = OfType(type);

        CheckResult result = OnlyCenters.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(OpioidProgram, Outcome.Pass)]
    [InlineData(Center, Outcome.Fail)]
    [InlineData("CMHC", Outcome.Fail)] // an alias
    public void Refuses_the_types_denied_and_no_other(string type, Outcome expected)
    {
        SessionRecord session = OfType(type);

        CheckResult result = NoCenters.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_type_and_those_allowed()
    {
        Reason reason = OnlyCenters.Judge(OfType(OpioidProgram)).Reason!;

        reason.Code.Should().Be("billing-provider/other-type");
        reason.Field.Should().Be("billingProvider.type");
        reason.Actual.ToString().Should().Be(OpioidProgram);
        reason.Expected.ToString().Should().Be(Center);
    }

    [Fact]
    public void Names_the_type_that_is_denied()
    {
        Reason reason = NoCenters.Judge(OfType("CMHC")).Reason!;

        reason.Code.Should().Be("billing-provider/denied-type");
        reason.Actual.ToString().Should().Be(Center);
        reason.Expected.ToString().Should().Be("none of " + Center);
    }

    [Fact]
    public void Does_not_know_a_type_that_the_rule_set_does_not_name()
    {
        CheckResult result = OnlyCenters.Judge(OfType("opioid_treatment_progam"));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("billing-provider/unrecognized-type");
        result.Reason.Expected.ToString().Should().Be(OpioidProgram);
    }

    [Fact]
    public void Does_not_know_a_type_that_is_not_recorded()
    {
        CheckResult withoutType = NoCenters.Judge(OfType(null));
        CheckResult withoutProvider = NoCenters.Judge(Sample.Session with { BillingProvider = null });

        withoutType.Outcome.Should().Be(Outcome.Unknown);
        withoutType.Reason!.Missing.Should().Equal("billingProvider.type");
        withoutProvider.Reason!.Missing.Should().Equal("billingProvider.type");
    }

    [Theory]
    [InlineData("251S00000X", Outcome.Pass)]
    [InlineData("261qm0801x", Outcome.Pass)] // whatever the case
    [InlineData("101Y00000X", Outcome.Fail)]
    public void Accepts_the_taxonomies_allowed_and_no_other(string taxonomy, Outcome expected)
    {
        SessionRecord session = WithTaxonomy(taxonomy);

        CheckResult result = OnlyTaxonomies.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_taxonomy_and_those_allowed()
    {
        Reason reason = OnlyTaxonomies.Judge(WithTaxonomy("101Y00000X")).Reason!;

        reason.Code.Should().Be("billing-provider/other-taxonomy");
        reason.Field.Should().Be("billingProvider.taxonomy");
        reason.Actual.ToString().Should().Be("101Y00000X");
        reason.Expected.ToString().Should().Be("one of 251S00000X, 261QM0801X");
    }

    [Fact]
    public void Does_not_know_a_taxonomy_that_is_not_recorded()
    {
        CheckResult result = OnlyTaxonomies.Judge(Sample.Session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("billingProvider.taxonomy");
    }

    [Fact]
    public void Asks_for_type_and_taxonomy_where_both_are_set()
    {
        BillingProvider check = OnlyCenters with { Taxonomies = ["251S00000X"] };

        CheckResult bothRight = check.Judge(WithTaxonomy("251S00000X"));
        CheckResult otherTaxonomy = check.Judge(WithTaxonomy("101Y00000X"));
        CheckResult otherType = check.Judge(OfType(OpioidProgram));

        bothRight.Outcome.Should().Be(Outcome.Pass);
        otherTaxonomy.Outcome.Should().Be(Outcome.Fail);
        otherType.Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("Medicaid enrollment, peer-support contract", Outcome.Pass)] // in the record's own spelling
    [InlineData("medicaid_enrollment", Outcome.Fail)]
    [InlineData("", Outcome.Fail)]
    public void Asks_for_every_approval(string recorded, Outcome expected)
    {
        CheckResult result = Approved.Judge(With([.. recorded.Split(", ", System.StringSplitOptions.RemoveEmptyEntries)]));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "billing-provider/not-approved" : null);
    }

    [Fact]
    public void Names_the_approval_that_is_missing()
    {
        Reason reason = Approved.Judge(With("medicaid_enrollment")).Reason!;

        reason.Field.Should().Be("billingProvider.approvals");
        ReasonText.Write(reason).Should().Be("The billing provider's approvals recorded: medicaid_enrollment; needed: peer_support_contract.");
        ReasonText.Write(Approved.Judge(With()).Reason!).Should().Be("The billing provider's approvals recorded: none; needed: medicaid_enrollment.");
    }

    [Fact]
    public void Does_not_know_approvals_that_are_not_recorded()
    {
        CheckResult result = Approved.Judge(Sample.Session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("billingProvider.approvals");
        Approved.Judge(Sample.Session with { BillingProvider = null }).Reason!.Missing.Should().Equal("billingProvider.approvals");
    }

    [Fact]
    public void Fails_by_type_or_approval_though_the_other_is_not_known()
    {
        BillingProvider check = OnlyCenters with { Approvals = ["medicaid_enrollment"] };

        check.Judge(OfType(OpioidProgram)).Reason!.Code.Should().Be("billing-provider/other-type");
        check.Judge(With("other") with { BillingProvider = new() { Approvals = ["other"] } }).Reason!.Code.Should().Be("billing-provider/not-approved");
        check.Judge(Sample.Session with { BillingProvider = new() }).Reason!.Missing.Should().Equal("billingProvider.type");
        check.Judge(Sample.Session).Reason!.Missing.Should().Equal("billingProvider.approvals");
    }

    [Fact]
    public void Says_that_the_approvals_decided()
    {
        CheckResult result = Approved.Judge(With("medicaid_enrollment", "peer_support_contract"), explain: true);

        result.Reason!.Field.Should().Be("billingProvider.approvals");
    }

    [Fact]
    public void Passes_without_allocating()
    {
        SessionContext context = new(WithTaxonomy("251S00000X"), Sample.Vocabulary);
        BillingProvider check = OnlyCenters with { DenyTypes = [OpioidProgram], Taxonomies = ["251S00000X"] };

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
        Allocation.Of(Approved, With("medicaid_enrollment", "peer_support_contract")).Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("types", Center).With("deny_types", OpioidProgram).With("taxonomies", "251S00000X").With("approvals", "contract");

        BillingProvider check = BillingProvider.Read(settings);

        check.Types.Should().Equal(Center);
        check.DenyTypes.Should().Equal(OpioidProgram);
        check.Taxonomies.Should().Equal("251S00000X");
        check.Approvals.Should().Equal("contract");
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Must_ask_for_something()
    {
        GivenSettings settings = new();

        BillingProvider.Read(settings);

        settings.Wrongs.Should().Equal("types");
    }

    private static SessionRecord OfType(string? type) =>
        Sample.Session with { BillingProvider = Sample.Session.BillingProvider! with { Type = type } };

    private static SessionRecord With(params string[] approvals) =>
        Sample.Session with { BillingProvider = Sample.Session.BillingProvider! with { Approvals = [.. approvals] } };

    private static SessionRecord WithTaxonomy(string taxonomy) =>
        Sample.Session with { BillingProvider = Sample.Session.BillingProvider! with { Taxonomy = taxonomy } };
}
