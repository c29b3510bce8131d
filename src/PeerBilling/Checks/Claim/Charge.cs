using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares the charge with the rate of the units billed, to the cent, halves upward.</summary>
/// <remarks>
/// The rate is the first whose modifiers the line carries, else the rule's own, else the service's. Unknown when none of them is known,
/// without charge or units, and without modifiers where these decide the rate.
/// </remarks>
public sealed record Charge : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "charge";

    /// <summary>How the charge must stand to the rate of its units.</summary>
    public ChargeBound Is { get; init; }

    /// <summary>US dollars a unit; null for the rate of the rule set's service.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Rates for lines with certain modifiers; the first that holds decides.</summary>
    public ImmutableArray<ModifierRate> Rates { get; init; } = [];

    /// <inheritdoc/>
    public override bool RestsOnService => Rate is null;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        SessionRecord session = context.Session;
        if (!Rates.IsEmpty && session.Modifiers is null)
        {
            return CheckResult.Missing(Name, "modifiers");
        }

        if (RateFor(context) is not { } rate)
        {
            return CheckResult.Unknown(new($"{Name}/no-rate", "procedureCode", actual: session.ProcedureCode.ToString()));
        }

        if (session.Units is not { } units)
        {
            return session.Charge is null ? CheckResult.Missing(Name, "charge", "units") : CheckResult.Missing(Name, "units");
        }

        return session.Charge is { } charge ? Compare(context, charge, units, rate) : CheckResult.Missing(Name, "charge");
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => Rate is not null || !Rates.IsEmpty || reach.Services.Any(terms => terms.Rate is not null);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => CanPass(reach);

    internal static Charge Read(CheckSettings settings) => new()
    {
        Is = settings.Choice("is", "How the charge must stand to the rate of its units: at most, at least, or equal to it.", ChargeBound.AtMost),
        Rate = settings.OptionalNumber("rate", "US dollars a unit; the rate of the rule set's service when absent."),
        Rates = settings.List("rates", "Rates for lines with certain modifiers; the first that holds decides.", ModifierRate.Read),
    };

    private decimal? RateFor(in SessionContext context)
    {
        foreach (ModifierRate candidate in Rates)
        {
            if (candidate.HoldsFor(context.Session.Modifiers!))
            {
                return candidate.Rate;
            }
        }

        return Rate ?? context.Service.Terms?.Rate;
    }

    private CheckResult Compare(in SessionContext context, decimal charge, Units units, decimal rate)
    {
        decimal amount = Amount(units, rate);
        if (charge > amount && Is != ChargeBound.AtLeast)
        {
            return CheckResult.Fail(Off("above-rate", charge, units, rate, amount));
        }

        if (charge < amount && Is != ChargeBound.AtMost)
        {
            return CheckResult.Fail(Off("below-rate", charge, units, rate, amount));
        }

        return context.Explain ? context.Pass(Name, "charge", Dollars(charge), Expected(amount)) : CheckResult.Pass;
    }

    private Reason Off(string how, decimal charge, Units units, decimal rate, decimal amount) =>
        new($"{Name}/{how}", "charge", actual: Dollars(charge), expected: Expected(amount), subject: $"{units} units at ${Dollars(rate)}");

    private Fact Expected(decimal amount) => Is switch
    {
        ChargeBound.AtMost => Fact.AtMost(Dollars(amount)),
        ChargeBound.AtLeast => Fact.AtLeast(Dollars(amount)),
        _ => Dollars(amount),
    };

    // A record may claim more units than money can count; the amount then stands at the largest number there is.
    private static decimal Amount(Units units, decimal rate) =>
        rate > 1 && units.Value > decimal.MaxValue / rate ? decimal.MaxValue : Math.Round(units.Value * rate, 2, MidpointRounding.AwayFromZero);

    private static string Dollars(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);
}
