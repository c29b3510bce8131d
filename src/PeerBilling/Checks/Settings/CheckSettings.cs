using System;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Model;

namespace PeerBilling.Checks.Settings;

/// <summary>
/// The settings of one rule as a check asks for them, each with its sentence: reading a rule set, making the JSON Schema and printing
/// a check's page all run the same <c>Read</c>, so the three cannot differ. A wrong value is reported and replaced; nothing throws.
/// </summary>
internal abstract class CheckSettings
{
    /// <summary>Reads a whole number; without a <paramref name="fallback"/> it must be given.</summary>
    public int Integer(string key, string doc, int min = 0, int max = int.MaxValue, int? fallback = null) =>
        One(IntegerSpec(key, doc, min, max) with { Required = fallback is null, Default = Invariant(fallback) }, ToInteger) ?? fallback ?? min;

    /// <summary>Reads a whole number that may be absent.</summary>
    public int? OptionalInteger(string key, string doc, int min = 0, int max = int.MaxValue) => One(IntegerSpec(key, doc, min, max), ToInteger);

    /// <summary>Reads a number; without a <paramref name="fallback"/> it must be given.</summary>
    public decimal Number(string key, string doc, decimal min = 0, decimal? fallback = null) =>
        One(new(key, SettingKind.Number, doc) { Minimum = min, Required = fallback is null, Default = Invariant(fallback) }, ToNumber) ?? fallback ?? min;

    /// <summary>Reads a number that may be absent.</summary>
    public decimal? OptionalNumber(string key, string doc, decimal min = 0) => One(new(key, SettingKind.Number, doc) { Minimum = min }, ToNumber);

    /// <summary>Reads true or false.</summary>
    public bool Flag(string key, string doc, bool fallback = false) =>
        One(new(key, SettingKind.Flag, doc) { Default = fallback ? "true" : "false" }, ToFlag) ?? fallback;

    /// <summary>Reads true or false, or null when absent.</summary>
    public bool? OptionalFlag(string key, string doc) => One(new(key, SettingKind.Flag, doc), ToFlag);

    /// <summary>Reads an ISO 8601 period such as P30D; without a <paramref name="fallback"/> it must be given.</summary>
    public Period Period(string key, string doc, Period? fallback = null) =>
        Any(new(key, SettingKind.Period, doc) { Required = fallback is null, Default = fallback?.ToString() }, ToPeriod) ?? fallback ?? NodaTime.Period.Zero;

    /// <summary>Reads an ISO 8601 period that may be absent.</summary>
    public Period? OptionalPeriod(string key, string doc) => Any(new(key, SettingKind.Period, doc), ToPeriod);

    /// <summary>Reads a date that may be absent.</summary>
    public LocalDate? OptionalDate(string key, string doc) => One(new(key, SettingKind.Date, doc), ToDate);

    /// <summary>Reads a date that must be given.</summary>
    public LocalDate Date(string key, string doc) => One(new(key, SettingKind.Date, doc) { Required = true }, ToDate) ?? default;

    /// <summary>Reads a day of the year, <c>"MM-dd"</c>, that may be absent.</summary>
    public AnnualDate? OptionalMonthDay(string key, string doc) => One(new(key, SettingKind.MonthDay, doc), ToMonthDay);

    /// <summary>Reads a text that must be given.</summary>
    public string Text(string key, string doc, SettingKind kind = SettingKind.Text) => Any(new(key, kind, doc) { Required = true }, ToText) ?? string.Empty;

    /// <summary>Reads a text that may be absent.</summary>
    public string? OptionalText(string key, string doc, SettingKind kind = SettingKind.Text) => Any(new(key, kind, doc), ToText);

    /// <summary>Reads one of the names of an enum, which must be given.</summary>
    public TEnum Choice<TEnum>(string key, string doc)
        where TEnum : struct, Enum => One(ChoiceSpec<TEnum>(key, doc) with { Required = true }, ToChoice<TEnum>) ?? default;

    /// <summary>Reads one of the names of an enum.</summary>
    public TEnum Choice<TEnum>(string key, string doc, TEnum fallback)
        where TEnum : struct, Enum => One(ChoiceSpec<TEnum>(key, doc) with { Default = Names.Of(fallback) }, ToChoice<TEnum>) ?? fallback;

    /// <summary>Reads one of the names of an enum that may be absent.</summary>
    public TEnum? OptionalChoice<TEnum>(string key, string doc)
        where TEnum : struct, Enum => One(ChoiceSpec<TEnum>(key, doc), ToChoice<TEnum>);

    /// <summary>Reads several of the names of an enum; empty when absent.</summary>
    public ImmutableArray<TEnum> Choices<TEnum>(string key, string doc)
        where TEnum : struct, Enum => Many(ChoiceSpec<TEnum>(key, doc), ToChoice<TEnum>);

    /// <summary>Reads texts of a kind: free, or names of the vocabulary, which come back as the vocabulary spells them. Empty when absent.</summary>
    public ImmutableArray<string> Words(string key, string doc, SettingKind kind = SettingKind.Text, bool required = false) =>
        Many(new(key, kind, doc) { Required = required }, ToText);

    /// <summary>Reads a procedure code that must be given.</summary>
    public ProcedureCode Code(string key, string doc) => One(new(key, SettingKind.Code, doc) { Required = true }, ToCode) ?? default;

    /// <summary>Reads procedure codes; empty when absent.</summary>
    public ImmutableArray<ProcedureCode> Codes(string key, string doc, bool required = false) =>
        Many(new(key, SettingKind.Code, doc) { Required = required }, ToCode);

    /// <summary>Reads modifiers; empty when absent.</summary>
    public ImmutableArray<Modifier> Modifiers(string key, string doc, bool required = false) =>
        Many(new(key, SettingKind.Modifier, doc) { Required = required }, ToModifier);

    /// <summary>Reads places of service; empty when absent.</summary>
    public ImmutableArray<Model.PlaceOfService> Places(string key, string doc, bool required = false) =>
        Many(new(key, SettingKind.Place, doc) { Required = required }, ToPlace);

    /// <summary>Reads diagnosis codes or categories; empty when absent.</summary>
    public ImmutableArray<DiagnosisCode> Diagnoses(string key, string doc) => Many(new(key, SettingKind.Diagnosis, doc), ToDiagnosis);

    /// <summary>Reads a list of mappings; empty when absent.</summary>
    public ImmutableArray<T> List<T>(string key, string doc, Func<CheckSettings, T> read, bool required = false) =>
        Mappings(new(key, SettingKind.Mapping, doc) { Required = required, IsList = true }, read);

    /// <summary>Reads a list of mappings, or one mapping alone; empty when absent.</summary>
    public ImmutableArray<T> OneOrMore<T>(string key, string doc, Func<CheckSettings, T> read) =>
        Mappings(new(key, SettingKind.Mapping, doc) { IsList = true, MayStandAlone = true }, read);

    /// <summary>Reads a mapping; null when absent.</summary>
    public T? Group<T>(string key, string doc, Func<CheckSettings, T> read)
        where T : class
    {
        ImmutableArray<T> found = Mappings(new(key, SettingKind.Mapping, doc), read);
        return found.Length == 0 ? null : found[0];
    }

    /// <summary>Reads a mapping that must be given.</summary>
    public T RequiredGroup<T>(string key, string doc, Func<CheckSettings, T> read)
        where T : class
    {
        ImmutableArray<T> found = Mappings(new(key, SettingKind.Mapping, doc) { Required = true }, read);
        return found.Length == 0 ? null! : found[0];
    }

    /// <summary>Reports settings that contradict each other, or a name that is not known, at the place of one of them.</summary>
    public abstract void Require(bool condition, string key, string message, string? didYouMean = null);

    /// <summary>Reads a mapping of names to mappings.</summary>
    public abstract void ByName(string key, string doc, Action<string, CheckSettings> read);

    /// <summary>Reads the settings of a check; an absent mapping counts as an empty one, so that what the check needs is asked for.</summary>
    public abstract T? Configured<T>(string key, string doc, string check, Func<CheckSettings, T> read)
        where T : class;

    /// <summary>Passes over a mapping that nothing can be said of.</summary>
    public abstract T? Ignore<T>(string key)
        where T : class;

    /// <summary>True when the setting is given, with whatever value.</summary>
    public abstract bool Has(string key);

    /// <summary>The texts given for a setting; empty when it is absent or of the wrong form, which is then reported.</summary>
    protected abstract ImmutableArray<string> Texts(SettingSpec spec);

    /// <summary>The mappings given for a setting; empty when it is absent or of the wrong form, which is then reported.</summary>
    protected abstract ImmutableArray<T> Mappings<T>(SettingSpec spec, Func<CheckSettings, T> read);

    /// <summary>Reports a text that is not what the setting takes.</summary>
    protected abstract void Wrong(SettingSpec spec, int index, string expected);

    private static SettingSpec IntegerSpec(string key, string doc, int min, int max) =>
        new(key, SettingKind.Integer, doc) { Minimum = min, Maximum = max == int.MaxValue ? null : max };

    private static SettingSpec ChoiceSpec<TEnum>(string key, string doc)
        where TEnum : struct, Enum => new(key, SettingKind.Choice, doc) { Choices = Names.All<TEnum>() };

    private static string? Invariant(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);

    private static (bool Ok, int Value, string Expected) ToInteger(SettingSpec spec, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= spec.Minimum && value <= (spec.Maximum ?? int.MaxValue)
            ? (true, value, string.Empty)
            : (false, 0, $"a whole number {Range(spec)}");

    private static (bool Ok, decimal Value, string Expected) ToNumber(SettingSpec spec, string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value >= spec.Minimum
            ? (true, value, string.Empty)
            : (false, 0, $"a number {Range(spec)}");

    private static string Range(SettingSpec spec) => spec.Maximum is { } max
        ? $"from {Invariant(spec.Minimum)} to {Invariant(max)}"
        : $"of {Invariant(spec.Minimum)} or more";

    private static (bool Ok, bool Value, string Expected) ToFlag(SettingSpec spec, string text) =>
        text is "true" or "false" ? (true, text == "true", string.Empty) : (false, false, "true or false");

    private static (bool Ok, Period? Value, string Expected) ToPeriod(SettingSpec spec, string text)
    {
        ParseResult<Period> parsed = PeriodPattern.NormalizingIso.Parse(text);
        return parsed.Success && !parsed.Value.HasTimeComponent ? (true, parsed.Value, string.Empty) : (false, null, "an ISO 8601 period of days, weeks, months or years, such as P30D");
    }

    private static (bool Ok, LocalDate Value, string Expected) ToDate(SettingSpec spec, string text)
    {
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? (true, parsed.Value, string.Empty) : (false, default, "a date such as 2025-07-01");
    }

    private static (bool Ok, AnnualDate Value, string Expected) ToMonthDay(SettingSpec spec, string text)
    {
        ParseResult<AnnualDate> parsed = AnnualDatePattern.Iso.Parse(text);
        return parsed.Success ? (true, parsed.Value, string.Empty) : (false, default, "a quoted day of the year such as \"09-30\"");
    }

    private static (bool Ok, string? Value, string Expected) ToText(SettingSpec spec, string text) =>
        text.Length > 0 ? (true, text, string.Empty) : (false, null, "a text");

    private static (bool Ok, TEnum Value, string Expected) ToChoice<TEnum>(SettingSpec spec, string text)
        where TEnum : struct, Enum =>
        Names.TryParse(text, out TEnum value) ? (true, value, string.Empty) : (false, default, "one of " + string.Join(", ", spec.Choices));

    private static (bool Ok, ProcedureCode Value, string Expected) ToCode(SettingSpec spec, string text) =>
        (ProcedureCode.TryParse(text, out ProcedureCode code) && code.IsWellFormed, code, "a quoted HCPCS or CPT code such as \"H0038\"");

    private static (bool Ok, Modifier Value, string Expected) ToModifier(SettingSpec spec, string text) =>
        (Modifier.TryParse(text, out Modifier modifier) && modifier.IsWellFormed, modifier, "a quoted modifier of two characters such as \"HE\" or \"95\"");

    private static (bool Ok, Model.PlaceOfService Value, string Expected) ToPlace(SettingSpec spec, string text) =>
        (Model.PlaceOfService.TryParse(text, out Model.PlaceOfService place) && place.IsWellFormed, place, "a quoted place of service of two digits such as \"02\"");

    private static (bool Ok, DiagnosisCode Value, string Expected) ToDiagnosis(SettingSpec spec, string text) =>
        (DiagnosisCode.TryParse(text, out DiagnosisCode code) && text.Length >= 1 && char.IsLetter(text[0]), code, "an ICD-10-CM code or category such as \"F33\"");

    private T? One<T>(SettingSpec spec, Func<SettingSpec, string, (bool Ok, T Value, string Expected)> convert)
        where T : struct
    {
        ImmutableArray<T> found = Converted(spec, convert);
        return found.Length == 0 ? null : found[0];
    }

    private T? Any<T>(SettingSpec spec, Func<SettingSpec, string, (bool Ok, T? Value, string Expected)> convert)
        where T : class
    {
        ImmutableArray<T?> found = Converted(spec, convert);
        return found.Length == 0 ? null : found[0];
    }

    private ImmutableArray<T> Many<T>(SettingSpec spec, Func<SettingSpec, string, (bool Ok, T? Value, string Expected)> convert) =>
        Converted(spec with { IsList = true }, convert)!;

    private ImmutableArray<T> Converted<T>(SettingSpec spec, Func<SettingSpec, string, (bool Ok, T Value, string Expected)> convert)
    {
        ImmutableArray<string> texts = Texts(spec);
        ImmutableArray<T>.Builder values = ImmutableArray.CreateBuilder<T>(texts.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            (bool ok, T value, string expected) = convert(spec, texts[i]);
            if (ok)
            {
                values.Add(value);
            }
            else
            {
                Wrong(spec, i, expected);
            }
        }

        return values.ToImmutable();
    }
}
