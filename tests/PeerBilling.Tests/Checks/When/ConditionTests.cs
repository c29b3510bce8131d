using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using Xunit;
using static PeerBilling.Tests.Checks.ConditionParts;

namespace PeerBilling.Tests.Checks;

public class ConditionTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> NamesOfWhatCanBeAbsent => [.. All.Where(part => part.Value.Lacking is not null).Select(part => part.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_met_by_a_session_inside_each_part(string name)
    {
        ConditionResult result = Ask(All[name].Condition, All[name].Met);

        result.IsYes.Should().BeTrue();
        result.Field.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_not_met_by_a_session_outside_each_part(string name)
    {
        ConditionResult result = Ask(All[name].Condition, All[name].NotMet);

        result.IsNo.Should().BeTrue();
        result.Field.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(NamesOfWhatCanBeAbsent))]
    public void Names_the_field_that_a_session_lacks_for_each_part(string name)
    {
        ConditionResult result = Ask(All[name].Condition, All[name].Lacking!);

        result.IsYes.Should().BeFalse();
        result.IsNo.Should().BeFalse();
        result.Field.Should().Be(All[name].Field);
    }

    [Fact]
    public void Every_part_is_tried()
    {
        IEnumerable<string> parts = typeof(Condition).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

        IEnumerable<string> tried = All.Values.SelectMany(part => parts.Where(name => IsAsked(part.Condition, name)));

        tried.Distinct().Should().BeEquivalentTo(parts);
    }

    [Fact]
    public void Asks_nothing_without_parts()
    {
        SessionRecord bare = new() { Id = "S-2", DateOfService = Sample.Date, ProcedureCode = ProcedureCode.Parse("H0038") };

        Ask(Condition.Always, bare).IsYes.Should().BeTrue();
        Ask(new Condition { Modifiers = new() }, Session).IsYes.Should().BeTrue();
    }

    [Fact]
    public void All_parts_must_hold()
    {
        Condition condition = new() { Programs = ["mental_health"], Deliveries = [Delivery.TelehealthVideo] };

        Ask(condition, Session with { Delivery = Delivery.TelehealthVideo }).IsYes.Should().BeTrue();
        Ask(condition, Session).IsNo.Should().BeTrue();
    }

    /// <summary>Each two different parts, one outside and one absent: the one outside decides, wherever it stands.</summary>
    [Fact]
    public void A_definite_no_wins_over_an_absent_field_in_any_order()
    {
        foreach ((string name, ConditionParts.Part no) in All)
        {
            foreach ((string other, ConditionParts.Part absent) in All.Where(each => each.Value.Lacking is not null && Subject(each.Key) != Subject(name)))
            {
                Condition both = Together(no.Condition, absent.Condition);
                SessionRecord session = Lay(no.NotMet, absent.Lacking!);

                Ask(both, session).IsNo.Should().BeTrue($"{name} is not met, whatever {other} would be");
            }
        }
    }

    [Fact]
    public void One_absent_field_makes_the_answer_unknown_where_all_else_holds()
    {
        Condition condition = new() { Programs = ["mental_health"], Deliveries = [Delivery.InPerson], Supervisors = ["LCSW"] };

        Ask(condition, Session with { Delivery = null }).Field.Should().Be("delivery");
        Ask(condition, Session with { Supervisor = null }).Field.Should().Be("supervisor.credentials");
        Ask(condition, Session with { Delivery = null, Supervisor = null }).Field.Should().Be("delivery");
    }

    [Theory]
    [InlineData("MH", true)]
    [InlineData("Mental health", true)]
    [InlineData("SUD", false)]
    public void Knows_programs_by_their_aliases(string spelling, bool expected)
    {
        ConditionResult result = Ask(new() { Programs = ["mental_health"] }, Session with { Program = spelling });

        result.IsYes.Should().Be(expected);
        result.IsNo.Should().Be(!expected);
    }

    [Fact]
    public void Knows_credentials_and_providers_by_their_aliases()
    {
        Ask(new() { Credentials = ["ZPS"] }, WithPeer("zz cps")).IsYes.Should().BeTrue();
        Ask(new() { Supervisors = ["LCSW"] }, WithSupervisor("LICSW")).IsYes.Should().BeTrue();
        Ask(new() { BillingProviders = ["community_mental_health_center"] }, Session with { BillingProvider = new() { Type = "CMHC" } }).IsYes.Should().BeTrue();
    }

    [Fact]
    public void A_credential_that_nobody_knows_may_be_the_one_asked_for()
    {
        ConditionResult result = Ask(new() { Credentials = ["ZPS"] }, WithPeer("LPC", "Peer Guide"));

        result.IsNo.Should().BeFalse();
        result.Field.Should().Be("peer.credentials[1].type");
        result.Spelling.Should().Be("Peer Guide");
    }

    [Fact]
    public void Tells_a_name_that_nobody_knows_from_an_absent_field()
    {
        ConditionResult unrecognized = Ask(new() { Programs = ["mental_health"] }, Session with { Program = "mental_helth" });
        ConditionResult absent = Ask(new() { Programs = ["mental_health"] }, Session with { Program = null });

        unrecognized.Field.Should().Be("program");
        unrecognized.Spelling.Should().Be("mental_helth");
        absent.Spelling.Should().BeNull();
    }

    [Theory]
    [InlineData("program", "mental_helth", "mental_health")]
    [InlineData("population", "yout", "Youth")]
    [InlineData("billingProvider.type", "CMHS", "CMHC")]
    [InlineData("supervisor.credentials[0].type", "LCWS", "LCSW")]
    [InlineData("peer.credentials[0].type", "something else", null)]
    public void Finds_the_name_nearest_to_one_that_nobody_knows(string field, string spelling, string? expected) =>
        Condition.Nearest(ConditionResult.Unrecognized(field, spelling), Sample.Vocabulary).Should().Be(expected);

    [Fact]
    public void A_credential_that_is_asked_for_decides_beside_one_that_nobody_knows()
    {
        Ask(new() { Credentials = ["ZPS"] }, WithPeer("Peer Guide", "ZPS")).IsYes.Should().BeTrue();
        Ask(new() { Credentials = ["ZPS"] }, WithPeer("ZPS", "Peer Guide")).IsYes.Should().BeTrue();
    }

    [Fact]
    public void A_peer_who_holds_nothing_is_outside()
    {
        Ask(new() { Credentials = ["ZPS"] }, WithPeer()).IsNo.Should().BeTrue();
        Ask(new() { CredentialStages = ["trainee"] }, WithPeer()).IsNo.Should().BeTrue();
    }

    [Fact]
    public void Tells_a_group_by_its_modifier_where_its_size_is_absent()
    {
        Condition groups = new() { Formats = [ServiceFormat.Group] };

        Ask(groups, Session with { GroupSize = null, Modifiers = Codes.ModifierList("HQ") }).IsYes.Should().BeTrue();
        Ask(groups, Session with { GroupSize = 1, Modifiers = Codes.ModifierList("HQ") }).IsNo.Should().BeTrue();
    }

    [Fact]
    public void Takes_nothing_from_the_heap()
    {
        foreach ((string name, ConditionParts.Part part) in All)
        {
            SessionContext context = new(part.Met, Sample.Vocabulary);

            Allocation.Of(() => part.Condition.Evaluate(context)).Should().Be(0, name);
        }
    }

    private static ConditionResult Ask(Condition condition, SessionRecord session) => condition.Evaluate(new SessionContext(session, Sample.Vocabulary));

    private static bool IsAsked(Condition condition, string property)
    {
        object? value = typeof(Condition).GetProperty(property)!.GetValue(condition);
        return value is System.Collections.ICollection list ? list.Count > 0 : value is not null;
    }

    /// <summary>What a part reads, so that two of one subject are not laid over each other.</summary>
    private static string Subject(string name) => name switch
    {
        _ when name.Contains("modifiers", System.StringComparison.Ordinal) => "modifiers",
        _ when name.EndsWith("age", System.StringComparison.Ordinal) => "age",
        _ when name.StartsWith("credential", System.StringComparison.Ordinal) => "credentials",
        _ => name,
    };

    /// <summary>A condition with the parts of both.</summary>
    private static Condition Together(Condition one, Condition other)
    {
        Condition both = one with { };
        foreach (System.Reflection.PropertyInfo property in typeof(Condition).GetProperties().Where(property => property.CanWrite && IsAsked(other, property.Name)))
        {
            property.SetValue(both, property.GetValue(other));
        }

        return both;
    }

    /// <summary>The first session, with every field in which the second differs from the usual one.</summary>
    private static SessionRecord Lay(SessionRecord one, SessionRecord other)
    {
        SessionRecord both = one with { };
        foreach (System.Reflection.PropertyInfo property in typeof(SessionRecord).GetProperties().Where(property => property.CanWrite))
        {
            object? value = property.GetValue(other);
            if (!Equals(value, property.GetValue(Session)))
            {
                property.SetValue(both, value);
            }
        }

        return both;
    }
}
