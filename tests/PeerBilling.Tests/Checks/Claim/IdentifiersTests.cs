using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class IdentifiersTests
{
    private static readonly Identifiers Everything = new();

    [Fact]
    public void Accepts_a_line_that_is_well_formed_throughout()
    {
        CheckResult result = Everything.Judge(Sample.Session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_judge_what_is_not_given()
    {
        SessionRecord session = Sample.Session with
        {
            Modifiers = null,
            PlaceOfService = null,
            Diagnoses = null,
            Peer = null,
            Supervisor = null,
            BillingProvider = null,
            Claim = null,
        };

        CheckResult result = Everything.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("H0038", Outcome.Pass)]
    [InlineData("90853", Outcome.Pass)]
    [InlineData("H038", Outcome.Fail)]
    [InlineData("h0038", Outcome.Fail)]
    public void Judges_the_procedure_code(string code, Outcome expected)
    {
        SessionRecord session = Sample.Session with { ProcedureCode = ProcedureCode.Parse(code) };

        CheckResult result = Everything.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_a_wrong_procedure_code()
    {
        Reason reason = Everything.Judge(Sample.Session with { ProcedureCode = ProcedureCode.Parse("H038") }).Reason!;

        reason.Code.Should().Be("identifiers/procedure-code");
        reason.Field.Should().Be("procedureCode");
        reason.Actual.ToString().Should().Be("H038");
    }

    [Fact]
    public void Names_a_wrong_modifier_by_its_place()
    {
        Reason reason = Everything.Judge(Sample.Session with { Modifiers = Codes.ModifierList("HE", "he") }).Reason!;

        reason.Code.Should().Be("identifiers/modifier");
        reason.Field.Should().Be("modifiers[1]");
        reason.Actual.ToString().Should().Be("he");
        reason.Expected.ToString().Should().Be("two capital letters or digits");
    }

    [Fact]
    public void Names_a_wrong_place_of_service()
    {
        Reason reason = Everything.Judge(Sample.Session with { PlaceOfService = PeerBilling.Model.PlaceOfService.Parse("2") }).Reason!;

        reason.Code.Should().Be("identifiers/place-of-service");
        reason.Field.Should().Be("placeOfService");
        reason.Actual.ToString().Should().Be("2");
        reason.Expected.ToString().Should().Be("two digits");
    }

    [Fact]
    public void Names_a_wrong_diagnosis_by_its_place()
    {
        Reason reason = Everything.Judge(Sample.Session with { Diagnoses = Codes.Diagnoses("F33.1", "296.33") }).Reason!;

        reason.Code.Should().Be("identifiers/diagnosis");
        reason.Field.Should().Be("diagnoses[1]");
        reason.Actual.ToString().Should().Be("296.33");
    }

    [Theory]
    [InlineData("1234567893", Outcome.Pass)]
    [InlineData("1234567890", Outcome.Fail)] // another check digit
    [InlineData("123456789", Outcome.Fail)]
    public void Judges_the_check_digit_of_the_peers_npi(string npi, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Peer = Sample.Session.Peer! with { Npi = new Npi(npi) } };

        CheckResult result = Everything.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_whose_npi_is_wrong()
    {
        Npi wrong = new("1234567890");

        Reason peer = Everything.Judge(Sample.Session with { Peer = Sample.Session.Peer! with { Npi = wrong } }).Reason!;
        Reason supervisor = Everything.Judge(Sample.Session with { Supervisor = Sample.Session.Supervisor! with { Npi = wrong } }).Reason!;
        Reason biller = Everything.Judge(Sample.Session with { BillingProvider = Sample.Session.BillingProvider! with { Npi = wrong } }).Reason!;

        new[] { peer.Code, supervisor.Code, biller.Code }.Should().OnlyContain(code => code == "identifiers/npi");
        new[] { peer.Field, supervisor.Field, biller.Field }.Should().Equal("peer.npi", "supervisor.npi", "billingProvider.npi");
        peer.Actual.ToString().Should().Be("1234567890");
        peer.Expected.ToString().Should().Be("ten digits with a valid check digit");
    }

    [Theory]
    [InlineData("1", null, Outcome.Pass)]
    [InlineData(null, null, Outcome.Pass)]
    [InlineData("7", "C0", Outcome.Pass)]
    [InlineData("7", null, Outcome.Fail)]
    [InlineData("7", " ", Outcome.Fail)]
    [InlineData("8", null, Outcome.Fail)]
    public void Asks_a_replacement_or_void_for_the_original(string? frequency, string? replaces, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Claim = Sample.Session.Claim! with { Frequency = frequency, Replaces = replaces } };

        CheckResult result = Everything.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_frequency_that_calls_for_an_original()
    {
        Reason reason = Everything.Judge(Sample.Session with { Claim = Sample.Session.Claim! with { Frequency = "7" } }).Reason!;

        reason.Code.Should().Be("identifiers/replaced-claim");
        reason.Field.Should().Be("claim.replaces");
        reason.Subject.ToString().Should().Be("7");
    }

    [Fact]
    public void Judges_only_the_fields_asked_for()
    {
        SessionRecord session = Sample.Session with { ProcedureCode = ProcedureCode.Parse("H038"), Modifiers = Codes.ModifierList("he") };
        Identifiers onlyModifiers = new() { Fields = [IdentifierField.Modifiers] };
        Identifiers onlyDiagnoses = new() { Fields = [IdentifierField.Diagnoses] };

        CheckResult modifiers = onlyModifiers.Judge(session);
        CheckResult diagnoses = onlyDiagnoses.Judge(session);

        modifiers.Reason!.Code.Should().Be("identifiers/modifier");
        diagnoses.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Judges_the_form_of_what_it_requires()
    {
        Identifiers check = new() { Fields = [IdentifierField.Diagnoses], Required = [IdentifierField.Modifiers] };

        CheckResult result = check.Judge(Sample.Session with { Modifiers = Codes.ModifierList("he") });

        result.Reason!.Code.Should().Be("identifiers/modifier");
    }

    [Theory]
    [InlineData(IdentifierField.ProcedureCode, "procedureCode")]
    [InlineData(IdentifierField.Modifiers, "modifiers")]
    [InlineData(IdentifierField.PlaceOfService, "placeOfService")]
    [InlineData(IdentifierField.Diagnoses, "diagnoses")]
    [InlineData(IdentifierField.PeerNpi, "peer.npi")]
    [InlineData(IdentifierField.SupervisorNpi, "supervisor.npi")]
    [InlineData(IdentifierField.BillingNpi, "billingProvider.npi")]
    [InlineData(IdentifierField.ReplacedClaim, "claim.frequency")]
    public void Does_not_know_what_it_requires_and_is_not_given(IdentifierField field, string path)
    {
        SessionRecord bare = new() { Id = "S-1", DateOfService = Sample.Date, ProcedureCode = default };
        Identifiers check = new() { Required = [field] };

        CheckResult result = check.Judge(bare);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(path);
        check.Judge(Sample.Session).Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Names_everything_that_it_requires_and_is_not_given()
    {
        Identifiers check = new() { Required = [IdentifierField.PeerNpi, IdentifierField.Diagnoses, IdentifierField.SupervisorNpi] };

        CheckResult result = check.Judge(Sample.Session with { Peer = null, Supervisor = Sample.Session.Supervisor! with { Npi = new Npi("") } });

        result.Reason!.Missing.Should().Equal("peer.npi", "supervisor.npi");
    }

    [Fact]
    public void Refuses_a_line_known_to_carry_no_diagnosis_where_one_is_required()
    {
        Identifiers check = new() { Required = [IdentifierField.Diagnoses] };

        CheckResult result = check.Judge(Sample.Session with { Diagnoses = [] });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("identifiers/no-diagnosis");
    }

    [Fact]
    public void Refuses_a_line_known_to_carry_no_modifier_where_one_is_required()
    {
        Identifiers check = new() { Required = [IdentifierField.Modifiers] };

        CheckResult result = check.Judge(Sample.Session with { Modifiers = ModifierList.None });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("identifiers/no-modifier");
    }

    [Fact]
    public void Accepts_a_line_known_to_carry_no_modifier_where_none_is_required()
    {
        CheckResult result = Everything.Judge(Sample.Session with { Modifiers = ModifierList.None });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Passes_without_allocating()
    {
        SessionContext context = new(Sample.Session, Sample.Vocabulary);
        Identifiers check = new() { Required = [IdentifierField.Diagnoses, IdentifierField.PeerNpi] };

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("fields", "peer_npi", "diagnoses").With("required", "replaced_claim");

        Identifiers check = Identifiers.Read(settings);

        check.Fields.Should().Equal(IdentifierField.PeerNpi, IdentifierField.Diagnoses);
        check.Required.Should().Equal(IdentifierField.ReplacedClaim);
        settings.Wrongs.Should().BeEmpty();
    }
}
