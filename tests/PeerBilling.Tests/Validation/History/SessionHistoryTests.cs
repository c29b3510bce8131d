using System;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;
using static PeerBilling.Tests.Validation.Batch;

namespace PeerBilling.Tests.Validation;

public class SessionHistoryTests
{
    [Fact]
    public void Finds_sessions_by_any_subject_each_once()
    {
        SessionHistory history = History(Units("A", 1), Units("B", 1, "M2"), Units("C", 1, "M3") with { Peer = new Peer { Npi = new Npi("1999999984") }, Supervisor = null, BillingProvider = null, GroupId = "G1" });

        Found(history, new HistoryQuery { Members = ["M1", "M2"], Peers = ["P1"] }).Should().Equal("A", "B");
        Found(history, new HistoryQuery { Peers = ["1999999984"] }).Should().Equal("C");
        Found(history, new HistoryQuery { Supervisors = ["V9"] }).Should().Equal("A", "B");
        Found(history, new HistoryQuery { Groups = ["G1"] }).Should().Equal("C");
        Found(history, new HistoryQuery { BillingProviders = ["1234567893"] }).Should().Equal("A", "B");
        Found(history, new HistoryQuery { Members = ["P1"] }).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-3, -1, "")]
    [InlineData(-3, 0, "A")]
    [InlineData(2, 9, "A")]
    [InlineData(3, 9, "")]
    public void Finds_sessions_that_touch_the_dates(int from, int to, string expected)
    {
        SessionHistory history = History(Units("A", 1) with { DateOfServiceEnd = Sample.Date.PlusDays(2) });

        Found(history, new HistoryQuery { Members = ["M1"], From = Sample.Date.PlusDays(from), To = Sample.Date.PlusDays(to) }).Should().Equal(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public void Finds_what_replaces_a_session_found_whatever_its_date()
    {
        SessionHistory history = History(Units("A", 16), Units("B", 16, day: 40).Frequency("7", "C-A"), Units("X", 16, "M2", 40).Frequency("7", "C-A"));

        Found(history, new HistoryQuery { Members = ["M1"], From = Sample.Date, To = Sample.Date }).Should().Equal("A", "B");
        Daily.Validate(Units("C", 16), history).Failures.Should().BeEmpty();
    }

    [Fact]
    public void A_session_recorded_again_takes_the_place_of_the_first()
    {
        SessionHistory history = History(Units("A", 16));

        history.Record([PastSession.Of(Units("A", 2, "M2"))]);

        history.Count.Should().Be(1);
        Found(history, new HistoryQuery { Members = ["M1"] }).Should().BeEmpty();
        Found(history, new HistoryQuery { Members = ["M2"] }).Should().Equal("A");
    }

    [Fact]
    public void Records_all_of_a_batch_or_none()
    {
        SessionHistory history = new();

        Action record = () => history.Record(Enumerable.Range(0, 3).Select(i => i < 2 ? PastSession.Of(Units("A" + i, 1)) : throw new InvalidOperationException()));

        record.Should().Throw<InvalidOperationException>();
        history.Count.Should().Be(0);
    }

    [Fact]
    public void Asks_for_no_more_dates_than_the_rules_look_at()
    {
        HistoryQuery day = Asked(SixteenADay);
        HistoryQuery rolling = Asked(SixteenADay, Rule("zz/rolling", "limit", "{measure: units, max: 16, per: rolling_days, length: 30, by: peer}"));
        HistoryQuery named = Asked(Rule("zz/authorized", "limit", "{measure: units, max: 16, per: authorization}"));

        (day.From, day.To, day.Peers.Length).Should().Be((Sample.Date, Sample.Date, 0));
        (rolling.From, rolling.To).Should().Be((Sample.Date.PlusDays(-29), Sample.Date.PlusDays(29)));
        rolling.Peers.Should().Equal("P1");
        (named.From, named.To).Should().Be((null, null));
        named.Members.Should().Equal("M1");
    }

    [Theory]
    [InlineData("1990-03-15", 34)]
    [InlineData("1990-03-14", 35)]
    [InlineData("1990-03-13", 35)]
    [InlineData("2025-03-14", 0)]
    [InlineData("2025-03-15", null)]
    public void Keeps_an_age_and_no_birth_date(string born, int? age)
    {
        PastSession past = PastSession.Of(Units("A", 1) with { Member = new Member { Id = "M1", BirthDate = NodaTime.Text.LocalDatePattern.Iso.Parse(born).Value } });

        past.MemberAge.Should().Be(age);
        past.Record.Member!.BirthDate.Should().BeNull();
        string json = SessionReader.Write(past.Record);
        json.Should().NotContain("birthDate").And.NotContain("note").And.NotContain("planOfCare");
        (past.ToJudge().Member!.BirthDate is { } stands ? Period.Between(stands, Sample.Date, PeriodUnits.Years).Years : (int?)null).Should().Be(age);
    }

    [Fact]
    public void Counts_alike_whether_it_was_kept_as_text_or_not()
    {
        SessionValidator validator = new(Rules(Rule("zz/adults", "limit", "{measure: units, max: 16, per: day}", "severity: error, when: {member_age: {min: 21}, programs: [mental_health], credentials: [ZPS]}")));
        SessionRecord adult = Units("A", 10) with { Member = new Member { Id = "M1", BirthDate = Sample.Date.PlusYears(-21) } };
        PastSession past = PastSession.Of(adult);
        SessionHistory history = new();
        history.Record([new PastSession(SessionReader.Parse(SessionReader.Write(past.Record)), past.MemberAge)]);

        validator.Validate(adult with { Id = "B", Units = 7 }, history).Failures.Should().ContainSingle().Which.Reason.Sessions.Should().Equal("A");
        validator.Validate(adult with { Id = "B", Units = 6 }, history).Failures.Should().BeEmpty();
    }

    [Fact]
    public void An_age_is_not_negative()
    {
        Action make = () => _ = new PastSession(Sample.Session, -1);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string[] Found(SessionHistory history, HistoryQuery query) => [.. history.Find(query).Select(past => past.Id).Order(StringComparer.Ordinal)];

    private static HistoryQuery Asked(params string[] rules)
    {
        Asking history = new();
        new SessionValidator(Rules(rules)).Validate(Units("A", 1), history);
        return history.Asked!;
    }

    private sealed class Asking : ISessionHistory
    {
        public HistoryQuery? Asked { get; private set; }

        public System.Collections.Generic.IEnumerable<PastSession> Find(HistoryQuery query)
        {
            Asked = query;
            return [];
        }

        public void Record(System.Collections.Generic.IEnumerable<PastSession> sessions) => throw new NotSupportedException();
    }
}
