using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>One way to qualify as a supervisor of peers: all that it names is needed together.</summary>
public sealed record SupervisorRoute
{
    /// <summary>Credentials of which one is needed, by the vocabulary's names; empty for none.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <summary>The least degree that counts; null for none.</summary>
    public SupervisorDegree? Degree { get; init; }

    /// <summary>Whole years of experience that are needed, the number included; null for none.</summary>
    public int? ExperienceYears { get; init; }

    /// <summary>True when the course for supervisors must be completed on or before the date of service.</summary>
    public bool Trained { get; init; }

    /// <summary>Trainings by name that must all be completed on or before the date of service; empty for none.</summary>
    public ImmutableArray<string> Trainings { get; init; } = [];

    internal static SupervisorRoute Read(CheckSettings settings)
    {
        SupervisorRoute route = new()
        {
            Credentials = settings.Words("credentials", "Credentials of which the supervisor must hold one.", SettingKind.Credential),
            Degree = settings.OptionalChoice<SupervisorDegree>("degree", "Least degree that counts, that degree included."),
            ExperienceYears = settings.OptionalInteger("experience_years", "Whole years of experience that are needed, the number included."),
            Trained = settings.Flag("trained", "True when the course for supervisors must be completed on or before the date of service."),
            Trainings = settings.Words("trainings", "Names of trainings that must all be completed on or before the date of service."),
        };
        bool asks = route.Credentials.Length > 0 || route.Degree is not null || route.ExperienceYears is not null || route.Trained || route.Trainings.Length > 0;
        settings.Require(asks, "credentials", "a route needs credentials, a degree, experience or training.");
        return route;
    }

    /// <summary>Judges a supervisor by this route alone.</summary>
    /// <param name="context">The session.</param>
    /// <param name="supervisor">The supervisor; an empty one when the record has none.</param>
    /// <param name="missing">Where to note the absent fields; null when nobody asks.</param>
    internal Holding Judge(in SessionContext context, Supervisor supervisor, List<string>? missing = null)
    {
        Holding standing = ByCredentials(context, supervisor, missing);
        standing = Worse(standing, ByDegree(supervisor, missing));
        standing = Worse(standing, ByExperience(supervisor, missing));
        standing = Worse(standing, ByCourse(context, supervisor, missing));
        return Worse(standing, ByTrainings(context, supervisor, missing));
    }

    /// <summary>The route in a few words, such as <c>LCSW/LPC with 2 years of experience</c>.</summary>
    internal string Describe()
    {
        List<string> parts = [];
        if (Degree is { } degree)
        {
            parts.Add($"the degree {Names.Of(degree)} or above");
        }

        if (ExperienceYears is { } years)
        {
            parts.Add($"{years} years of experience");
        }

        if (Trained)
        {
            parts.Add("the course for supervisors");
        }

        parts.AddRange(Trainings);
        string rest = string.Join(" and ", parts);
        return Credentials.Length == 0 ? rest : string.Join("/", Credentials) + (rest.Length == 0 ? string.Empty : " with " + rest);
    }

    private static Holding Worse(Holding a, Holding b) => a < b ? a : b;

    private static Holding Lacks(string field, List<string>? missing)
    {
        missing?.Add(field);
        return Holding.Open;
    }

    private Holding ByCredentials(in SessionContext context, Supervisor supervisor, List<string>? missing)
    {
        if (Credentials.Length == 0)
        {
            return Holding.Holds;
        }

        return supervisor.Credentials is { } held
            ? CredentialSearch.AnyOf(context, held, Credentials)
            : Lacks("supervisor.credentials", missing);
    }

    private Holding ByDegree(Supervisor supervisor, List<string>? missing)
    {
        if (Degree is not { } least)
        {
            return Holding.Holds;
        }

        if (supervisor.Degree is not { } spelling)
        {
            return Lacks("supervisor.degree", missing);
        }

        return Degrees.Find(spelling) is not { } degree ? Holding.Open : When(degree >= least);
    }

    private Holding ByExperience(Supervisor supervisor, List<string>? missing)
    {
        if (ExperienceYears is not { } least)
        {
            return Holding.Holds;
        }

        return supervisor.ExperienceYears is { } years ? When(years >= least) : Lacks("supervisor.experienceYears", missing);
    }

    private Holding ByCourse(in SessionContext context, Supervisor supervisor, List<string>? missing)
    {
        if (!Trained)
        {
            return Holding.Holds;
        }

        return supervisor.SupervisorTraining is { } completed ? When(completed <= context.Date) : Lacks("supervisor.supervisorTraining", missing);
    }

    private Holding ByTrainings(in SessionContext context, Supervisor supervisor, List<string>? missing)
    {
        if (Trainings.Length == 0)
        {
            return Holding.Holds;
        }

        if (supervisor.Trainings is not { } held)
        {
            return Lacks("supervisor.trainings", missing);
        }

        Holding standing = Holding.Holds;
        foreach (string name in Trainings)
        {
            TrainingTally tally = TrainingTally.Of(held, name, context.Date);
            if (tally.Latest is null)
            {
                standing = Worse(standing, tally.Undated < 0 ? Holding.Refuted : Lacks($"supervisor.trainings[{tally.Undated}].completed", missing));
            }
        }

        return standing;
    }

    private static Holding When(bool holds) => holds ? Holding.Holds : Holding.Refuted;
}
