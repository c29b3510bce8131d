using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>A session with what is known around it: all that a check may read.</summary>
public readonly struct SessionContext
{
    /// <summary>Creates a context.</summary>
    public SessionContext(SessionRecord session, Vocabulary vocabulary, ServiceLookup service = default, DateTimeZone? zone = null, bool explain = false)
    {
        Session = session;
        Vocabulary = vocabulary;
        Service = service;
        Explain = explain;
        Elapsed = ElapsedTime.Between(session.Start, session.End, zone ?? DateTimeZone.Utc);
    }

    internal SessionContext(SessionRecord session, Vocabulary vocabulary, ZoneClock clock, bool explain)
    {
        Session = session;
        Vocabulary = vocabulary;
        Explain = explain;
        Elapsed = ElapsedTime.Between(session.Start, session.End, clock);
    }

    private SessionContext(in SessionContext context, ServiceLookup service)
    {
        this = context;
        Service = service;
    }

    /// <summary>The session judged.</summary>
    public SessionRecord Session { get; }

    /// <summary>The names that the rule set knows, with their aliases.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What the rule set says of the procedure code on the date of service.</summary>
    public ServiceLookup Service { get; }

    /// <summary>The time from start to end.</summary>
    public ElapsedTime Elapsed { get; }

    /// <summary>True when passes and skips say what they saw.</summary>
    public bool Explain { get; }

    /// <summary>Minutes of service: the record's own count, else the time from start to end; null when neither is known.</summary>
    public int? Minutes => Session.Minutes is >= 0 ? Session.Minutes : (Elapsed.Status == ElapsedTimeStatus.Known ? Elapsed.Minutes : null);

    /// <summary>The first date of service, on which most rules judge.</summary>
    public LocalDate Date => Session.DateOfService;

    /// <summary>The last date of service: the first one again for a line of one day.</summary>
    public LocalDate LastDate => Session.DateOfServiceEnd ?? Session.DateOfService;

    /// <summary>Dates of service that the line covers; 1 where the last is before the first, which the record's reader refuses.</summary>
    public int Days => LastDate > Date ? Period.DaysBetween(Date, LastDate) + 1 : 1;

    /// <summary>Individual or group: by the size of the group, else modifier HQ, else the service's only format; null when none of them tells.</summary>
    public ServiceFormat? Format
    {
        get
        {
            if (Session.GroupSize is { } size)
            {
                return size > 1 ? ServiceFormat.Group : ServiceFormat.Individual;
            }

            return Session.Modifiers is { } modifiers && modifiers.Contains(KnownModifiers.Group) ? ServiceFormat.Group : Service.Terms?.Format;
        }
    }

    /// <summary>A pass that says what it saw, when passes are explained.</summary>
    /// <param name="check">The check's YAML name.</param>
    /// <param name="field">The field that decided.</param>
    /// <param name="actual">What the record says.</param>
    /// <param name="expected">What the rule asks.</param>
    public CheckResult Pass(string check, string? field = null, Fact actual = default, Fact expected = default) =>
        Explain ? CheckResult.Passed(new Reason(check + "/pass", field, actual, expected)) : CheckResult.Pass;

    /// <summary>The same session, once its service is found.</summary>
    internal SessionContext With(ServiceLookup service) => new(this, service);
}
