using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the rule set covers the procedure code, in its program and format, on the date of service.</summary>
/// <remarks>
/// Fails when the rule set says that nothing else is covered, and when a code for one member is billed for several at once; otherwise a code that it does not list, or not for the date, is unknown:
/// silence of the sources is not a denial.
/// </remarks>
public sealed record ServiceCovered : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "service-covered";

    /// <summary>True when the sources name all peer support codes that are covered, so that another one fails.</summary>
    public bool Complete { get; init; }

    /// <summary>True when the jurisdiction covers no peer support at all.</summary>
    public bool None { get; init; }

    /// <inheritdoc/>
    public override bool RestsOnService => true;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Service.Standing == ServiceStanding.InForce && !None)
        {
            return OtherFormat(context, context.Service.Terms!) ?? EvaluateProgram(context, context.Service.Terms!);
        }

        string code = context.Session.ProcedureCode.ToString();
        return context.Service.Standing switch
        {
            not ServiceStanding.NotKnown when None => CheckResult.Fail(new($"{Name}/no-coverage", "procedureCode", actual: code)),
            ServiceStanding.NotInForce => CheckResult.Unknown(new($"{Name}/not-in-force", "dateOfService", actual: context.Date, expected: context.Service.Nearest?.ToString(), subject: code)),
            ServiceStanding.NotThisWay when context.Service.Undecided is { } field => Undecided(context, field),
            ServiceStanding.NotThisWay => CheckResult.Unknown(new($"{Name}/not-this-way", "modifiers", actual: code)),
            ServiceStanding.NotListed when Complete => CheckResult.Fail(new($"{Name}/not-listed", "procedureCode", actual: code)),
            ServiceStanding.NotListed => CheckResult.Unknown(new($"{Name}/not-researched", "procedureCode", actual: code)),
            _ => CheckResult.Unknown(new($"{Name}/not-peer-support", "procedureCode", actual: code)),
        };
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => !None && !reach.Services.IsEmpty;

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) =>
        None || Complete || reach.Services.Any(terms => terms.Format == ServiceFormat.Individual || (terms.Programs.Length > 0 && reach.Programs.Except(terms.Programs).Any()));

    internal static ServiceCovered Read(CheckSettings settings) => new()
    {
        Complete = settings.Flag("complete", "True when the sources name all peer support codes that are covered, so that another one fails."),
        None = settings.Flag("none", "True when the jurisdiction covers no peer support at all."),
    };

    /// <summary>A code for one member, billed for a session with several. The other way round is left to the size of the group.</summary>
    private static CheckResult? OtherFormat(in SessionContext context, ServiceTerms terms) =>
        terms.Format == ServiceFormat.Individual && context.Session.GroupSize is > 1 and { } size
            ? CheckResult.Fail(new($"{Name}/other-format", "groupSize", actual: size, subject: terms.Code.ToString()))
            : null;

    /// <summary>The field is absent, or names a program that nobody knows.</summary>
    private static CheckResult Undecided(in SessionContext context, string field) => field == "program" && context.Session.Program is { } spelling
        ? CheckResult.Unknown(new($"{Name}/unrecognized-program", field, actual: spelling, expected: context.Vocabulary.Programs.Nearest(spelling)))
        : CheckResult.Missing(Name, field);

    private static CheckResult EvaluateProgram(in SessionContext context, ServiceTerms terms)
    {
        if (context.Service.IsInProgram && !context.Explain)
        {
            return CheckResult.Pass;
        }

        if (terms.Programs.Length == 0)
        {
            return context.Explain ? context.Pass(Name, "procedureCode", terms.Code.ToString()) : CheckResult.Pass;
        }

        if (context.Vocabulary.Programs.Find(context.Session.Program) is not { } program)
        {
            return Undecided(context, "program");
        }

        if (!Texts.Have(terms.Programs, program.Name))
        {
            return CheckResult.Fail(new($"{Name}/other-program", "program", actual: program.Name, expected: Fact.OneOf(terms.Programs), subject: terms.Code.ToString()));
        }

        return context.Explain ? context.Pass(Name, "program", program.Name, Fact.OneOf(terms.Programs)) : CheckResult.Pass;
    }
}
