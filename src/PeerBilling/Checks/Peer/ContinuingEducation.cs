using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks for the hours of continuing education that a peer needs to stay certified.</summary>
/// <remarks>
/// Hours completed in the period count, its first and last day included; those after the date of service do not, nor those recorded for
/// another credential. Where certifications are named, nothing is due, and the check not applicable, until a whole period has passed
/// since the first of them was issued. Unknown without the education or that date of issue, or when an absent topic or way of taking it
/// leaves open whether enough hours count. A line of several days is judged on its first.
/// </remarks>
public sealed record ContinuingEducation : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "continuing-education";

    internal const string Path = "peer.continuingEducation";

    /// <summary>Hours that are needed in the period, the number included.</summary>
    public required decimal Hours { get; init; }

    /// <summary>The length of the period in which hours count.</summary>
    public Period Period { get; init; } = Period.FromYears(1);

    /// <summary>Whether the period ends on the date of service or with the last calendar year before it.</summary>
    public ContinuingEducationBasis Basis { get; init; } = ContinuingEducationBasis.Rolling;

    /// <summary>Topics in which some of the hours must be; empty for none.</summary>
    public ImmutableArray<TopicHours> Topics { get; init; } = [];

    /// <summary>Ways of taking it of which only so many hours count toward the whole; empty for none.</summary>
    public ImmutableArray<ModeHours> Modes { get; init; } = [];

    /// <summary>Certifications whose age decides whether anything is due, by the vocabulary's names; empty when hours are always due.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        DateSpan span = SpanBefore(context.Date);
        if (Credentials.Length > 0 && CredentialSearch.NotConcerned(context, Name, Credentials, new IssueDates(null, LastIssueDue(span))) is { } notConcerned)
        {
            return notConcerned;
        }

        if (context.Session.Peer?.ContinuingEducation is not { } education)
        {
            return CheckResult.Missing(Name, Path);
        }

        EducationTally tally = new() { Education = education, Span = span, Credentials = Credentials, Modes = Modes, Names = context.Vocabulary.Credentials };
        return Shortfall(tally) ?? Doubt(tally)
            ?? (context.Explain ? context.Pass(Name, Path, tally.Total(sure: true), Fact.AtLeast(Hours)) : CheckResult.Pass);
    }

    internal static ContinuingEducation Read(CheckSettings settings) => new()
    {
        Hours = settings.Number("hours", "Hours of continuing education that are needed in the period, the number included."),
        Period = settings.Period("period", "Length of the period in which hours count.", Period.FromYears(1)),
        Basis = settings.Choice("basis", "Whether the period ends on the date of service (rolling) or with the last calendar year before it.", ContinuingEducationBasis.Rolling),
        Topics = settings.List("topics", "Topics in which so many of the hours must be.", TopicHours.Read),
        Modes = settings.List("modes", "Ways of taking it of which only so many hours count.", ModeHours.Read),
        Credentials = settings.Words("credentials", "Certifications: nothing is due until the first of them is a whole period old; hours are always due when absent.", SettingKind.Credential),
    };

    private DateSpan SpanBefore(LocalDate date)
    {
        LocalDate last = Basis == ContinuingEducationBasis.Rolling ? date : new LocalDate(date.Year, 1, 1).DayBefore();
        LocalDate first = last.NextDay().Earlier(Period);
        return new DateSpan(first < last ? first : last, last);
    }

    /// <summary>The last date of issue of which a whole period has passed: with the span on the calendar, and a day before it when rolling.</summary>
    private LocalDate LastIssueDue(DateSpan span) => Basis == ContinuingEducationBasis.Rolling ? span.From.DayBefore() : span.From;

    private CheckResult? Shortfall(in EducationTally tally)
    {
        decimal most = tally.Total(sure: false);
        if (most < Hours)
        {
            return CheckResult.Fail(new($"{Name}/too-few", Path, actual: most, expected: Fact.AtLeast(Hours), subject: tally.Span.ToString()));
        }

        foreach (TopicHours needed in Topics)
        {
            most = tally.InTopic(needed.Topic, sure: false);
            if (most < needed.Hours)
            {
                return CheckResult.Fail(new($"{Name}/too-few-in-topic", Path, actual: most, expected: Fact.AtLeast(needed.Hours), subject: needed.Topic));
            }
        }

        return null;
    }

    private CheckResult? Doubt(in EducationTally tally)
    {
        bool inTotal = tally.Total(sure: true) < Hours;
        bool inTopic = false;
        foreach (TopicHours needed in Topics)
        {
            inTopic |= tally.InTopic(needed.Topic, sure: true) < needed.Hours;
        }

        if (inTotal && tally.FirstModeless() is >= 0 and var modeless)
        {
            return CheckResult.Missing(Name, $"{Path}[{modeless}].mode");
        }

        if (inTopic && tally.FirstTopicless() is >= 0 and var topicless)
        {
            return CheckResult.Missing(Name, $"{Path}[{topicless}].topic");
        }

        return inTotal || inTopic ? tally.Unrecognized() : null;
    }
}
