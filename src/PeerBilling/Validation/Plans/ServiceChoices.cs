using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Plans;

/// <summary>The services of one procedure code that are in force over a span of dates. Immutable.</summary>
internal sealed class ServiceChoices
{
    /// <summary>Each service in force, with what tells it from others of the code, null for nothing.</summary>
    public required (ServiceVersion Version, ConditionParts? When)[] InForce { get; init; }

    /// <summary>How the rule set stands to the code when none is in force.</summary>
    public required ServiceStanding Otherwise { get; init; }

    /// <summary>All services of the code, for the span nearest to a date on which none is in force.</summary>
    public required ImmutableArray<DateSpan> Spans { get; init; }

    /// <summary>The lookup, and the version it rests on.</summary>
    public ServiceLookup Find(in SessionContext context, out ServiceVersion? version)
    {
        version = null;
        if (InForce.Length == 0)
        {
            return new(Otherwise, null, Otherwise == ServiceStanding.NotInForce ? Nearest(context.Date) : null);
        }

        if (Met(context) is { } met)
        {
            version = met;
            return new(ServiceStanding.InForce, met.Terms, null) { IsInProgram = true };
        }

        (version, string? undecided) = Choose(context);
        return version is null
            ? new(ServiceStanding.NotThisWay, null, null) { Undecided = undecided }
            : new(ServiceStanding.InForce, version.Terms, null);
    }

    /// <summary>The first service that the session meets, in its program; null for none.</summary>
    private ServiceVersion? Met(in SessionContext context)
    {
        foreach ((ServiceVersion version, ConditionParts? when) in InForce)
        {
            if ((when is null || when.Evaluate(context).IsYes) && InProgram(version.Terms.Programs, context).IsYes)
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>
    /// Of services of which the session meets none in its program, the one that it meets but for the program, for the check on coverage to refuse;
    /// of several that the record does not tell apart none, so that no session is judged by another's unit.
    /// </summary>
    private (ServiceVersion? Version, string? Undecided) Choose(in SessionContext context)
    {
        (string? undecided, ServiceVersion? otherProgram, ServiceVersion? anyProgram, bool severalPrograms) = (null, null, null, false);
        foreach ((ServiceVersion version, ConditionParts? when) in InForce)
        {
            ConditionResult meant = when?.Evaluate(context) ?? ConditionResult.Yes;
            ConditionResult covered = InProgram(version.Terms.Programs, context);
            undecided ??= meant.Field;
            if (meant.IsYes && covered.IsNo)
            {
                otherProgram ??= version;
            }
            else if (meant.IsYes)
            {
                severalPrograms = anyProgram is not null;
                anyProgram ??= version;
            }
        }

        undecided ??= severalPrograms ? "program" : null;
        return (undecided is null ? anyProgram ?? otherProgram : null, undecided);
    }

    private static ConditionResult InProgram(ImmutableArray<string> programs, in SessionContext context)
    {
        if (programs.Length == 0)
        {
            return ConditionResult.Yes;
        }

        return context.Vocabulary.Programs.Find(context.Session.Program) is { } program
            ? ConditionResult.Of(Texts.Have(programs, program.Name))
            : ConditionResult.Unknown("program");
    }

    private DateSpan? Nearest(LocalDate date)
    {
        (DateSpan? nearest, int least) = (null, int.MaxValue);
        foreach (DateSpan span in Spans)
        {
            int days = System.Math.Abs(Period.DaysBetween(date, span.From > date ? span.From : span.To ?? span.From));
            (nearest, least) = nearest is null || days < least ? (span, days) : (nearest, least);
        }

        return nearest;
    }
}
