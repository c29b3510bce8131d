using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the supervisor may supervise peers: by a credential, a degree, experience or training.</summary>
/// <remarks>
/// Any one route is enough, and all that a route names is needed together. Whether the credential was valid on the date of service is
/// supervisor-credential-valid's question. Fails only when every route is refuted by the record; unknown when one could still hold,
/// because a field is absent or has a name that the rule set does not know, and when the source's list of routes is not complete.
/// </remarks>
public sealed record SupervisorQualified : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervisor-qualified";

    private static readonly Supervisor NotRecorded = new();

    /// <summary>The ways to qualify, of which one is enough.</summary>
    public required ImmutableArray<SupervisorRoute> Routes { get; init; }

    /// <summary>True when the sources name all ways to qualify; false when their list was cut off, so that a supervisor outside it is unknown.</summary>
    public bool Complete { get; init; } = true;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        Supervisor supervisor = context.Session.Supervisor ?? NotRecorded;
        SupervisorRoute? open = null;
        foreach (SupervisorRoute route in Routes)
        {
            Holding standing = route.Judge(context, supervisor);
            if (standing == Holding.Holds)
            {
                return context.Explain ? context.Pass(Name, "supervisor", route.Describe()) : CheckResult.Pass;
            }

            open ??= standing == Holding.Open ? route : null;
        }

        return open is null ? NoRoute(context, supervisor) : Undecided(context, supervisor, open);
    }

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => Complete;

    internal static SupervisorQualified Read(CheckSettings settings) => new()
    {
        Routes = settings.List("routes", "Ways to qualify, of which one is enough.", SupervisorRoute.Read, required: true),
        Complete = settings.Flag("complete", "False when the source's list of ways was cut off, so that a supervisor outside it is unknown.", fallback: true),
    };

    private static CheckResult Undecided(in SessionContext context, Supervisor supervisor, SupervisorRoute open)
    {
        List<string> missing = [];
        open.Judge(context, supervisor, missing);
        if (missing.Count > 0)
        {
            return CheckResult.Missing(Name, [.. missing]);
        }

        return open.Degree is not null && supervisor.Degree is { } degree && Degrees.Find(degree) is null
            ? CheckResult.Unknown(new($"{Name}/unrecognized-degree", "supervisor.degree", actual: degree, expected: Degrees.Nearest(degree)))
            : CredentialSearch.FirstUnrecognized(context, Name, "supervisor.credentials", supervisor.Credentials ?? []) ?? CheckResult.Missing(Name, "supervisor");
    }

    private CheckResult NoRoute(in SessionContext context, Supervisor supervisor)
    {
        Fact held = supervisor.Credentials is { } credentials ? CredentialSearch.Held(context, credentials) : "not recorded";
        ImmutableArray<string>.Builder routes = ImmutableArray.CreateBuilder<string>(Routes.Length);
        foreach (SupervisorRoute route in Routes)
        {
            routes.Add(route.Describe());
        }

        Fact expected = Fact.OneOf(routes.ToImmutable());
        return Complete
            ? CheckResult.Fail(new($"{Name}/no-route", "supervisor", actual: held, expected: expected))
            : CheckResult.Unknown(new($"{Name}/list-incomplete", "supervisor", actual: held, expected: expected));
    }
}
