using System.Linq;
using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Limits the member's age, in whole years on the date of service.</summary>
/// <remarks>
/// The age is that of the member whom the claim names, also where the peer spoke with a parent. A member born on 29 February is a year
/// older from 28 February in years without that day. Where a line spans several days, the least age must be reached on the first of them
/// and the greatest not passed on the last. Unknown without the date of birth, which is never printed.
/// </remarks>
public sealed record MemberAge : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "member-age";

    private const int OldestAge = 150;

    /// <summary>Least age in whole years, that age included; null for no such limit.</summary>
    public int? Min { get; init; }

    /// <summary>Greatest age in whole years, that age included up to the day before the next birthday; null for no such limit.</summary>
    public int? Max { get; init; }

    /// <summary>True when the greatest age lasts to the end of the month of the birthday that ends it, the last day included.</summary>
    public bool UntilMonthEnd { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Member?.BirthDate is not { } birth)
        {
            return CheckResult.Missing(Name, "member.birthDate");
        }

        if (birth > context.Date)
        {
            return CheckResult.Fail(new($"{Name}/born-later", "member.birthDate", expected: Fact.AtMost(context.Date)));
        }

        int age = birth.AgeOn(context.Date);
        if (age < Min)
        {
            return CheckResult.Fail(new($"{Name}/too-young", "member.birthDate", actual: age, expected: Fact.AtLeast(Min.Value)));
        }

        int lastAge = context.Session.DateOfServiceEnd is { } last ? birth.AgeOn(last) : age;
        return lastAge > Max && !IsBirthdayMonth(birth, lastAge, context.LastDate)
            ? CheckResult.Fail(new($"{Name}/too-old", "member.birthDate", actual: lastAge, expected: Fact.AtMost(Max.Value)))
            : (context.Explain ? context.Pass(Name, "member.birthDate", lastAge, Max is { } max ? Fact.AtMost(max) : Min is { } min ? Fact.AtLeast(min) : default) : CheckResult.Pass);
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => !reach.About.Any(condition => condition.MinMemberAge > Max || condition.MaxMemberAge < Min);

    internal static MemberAge Read(CheckSettings settings)
    {
        MemberAge check = new()
        {
            Min = settings.OptionalInteger("min", "Least age on the date of service, in whole years, that age included.", max: OldestAge),
            Max = settings.OptionalInteger("max", "Greatest age on the date of service, in whole years, that age included.", max: OldestAge),
            UntilMonthEnd = settings.Flag("until_month_end", "True when the greatest age lasts to the end of the month of the birthday that ends it, the last day included."),
        };
        settings.Require(check.Min is not null || check.Max is not null, "min", "member-age needs min, max or both.");
        settings.Require(!(check.Min > check.Max), "min", "min is greater than max, so no age would pass.");
        settings.Require(!check.UntilMonthEnd || check.Max is not null, "until_month_end", "until_month_end is about max, which is absent.");
        return check;
    }

    /// <summary>Whole years from birth to a date that is not before it, as NodaTime's periods count them but without making one.</summary>
    private bool IsBirthdayMonth(LocalDate birth, int age, LocalDate date) =>
        UntilMonthEnd && age - 1 == Max && birth.PlusYears(age) is var birthday && birthday.Year == date.Year && birthday.Month == date.Month;
}
