using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.RuleCases.Tests;

/// <summary>Sessions that no agency delivers but a faulty system may send: any field absent, at the end of its range or at odds with another.</summary>
internal sealed class OddSessions(int seed)
{
    private static readonly string[] Texts = ["", " ", "{limit}", "unknown", "mental_health", "CMPSS", "CPS", "LCSW", "LICSW", "9", "7", "state", "goal", "in_person", new('x', 300), "\ud83d", "é"];
    private static readonly string[] ProcedureCodes = ["H0038", "H0025", "H0046", "H2015", "H2016", "99213", "G0177", "x"];
    private static readonly string[] Others = ["HQ", "HE", "HM", "95", "93", "GT", "11", "02", "10", "53", "x"];
    private static readonly string[] Diagnoses = ["F33.1", "F11.20", "Z59.0", "A", "........"];
    private static readonly int[] Integers = [int.MinValue, -1, 0, 1, 2, 15, 44, 45, 60, 61, 1440, int.MaxValue];
    private static readonly decimal[] Decimals = [decimal.MinValue, -1m, 0m, 0.0001m, 0.5m, 1m, 4m, 80m, 1e20m, decimal.MaxValue];

    private static readonly LocalDate[] Dates =
    [
        LocalDate.MinIsoValue, new(1, 1, 1), new(1900, 1, 1), new(1990, 2, 28), new(2004, 2, 29), new(2007, 8, 15), new(2022, 7, 1), new(2024, 2, 29),
        new(2025, 3, 9), new(2025, 3, 14), new(2025, 11, 2), new(2026, 1, 1), new(9999, 1, 1), LocalDate.MaxIsoValue,
    ];

    private static readonly LocalTime[] Times = [LocalTime.Midnight, new(1, 30), new(2, 30), new(9, 0), LocalTime.MaxValue];

    private readonly Random random = new(seed);

    public SessionRecord Next(int number) => (SessionRecord)Fill(new SessionRecord { Id = $"S-{number}", DateOfService = Pick(Dates), ProcedureCode = ProcedureCode.Parse(Pick(ProcedureCodes)) });

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private object Fill(object record)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(property => property.CanWrite && property.Name is not (nameof(SessionRecord.Id) or nameof(SessionRecord.Extensions) or nameof(SessionRecord.Source))))
        {
            bool mayBeAbsent = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            bool required = property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");
            property.SetValue(record, mayBeAbsent && !required && random.Next(4) == 0 ? null : Make(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }

        return record;
    }

    private object Make(Type type) => type switch
    {
        _ when type == typeof(string) => Pick(Texts),
        _ when type == typeof(int) => Pick(Integers),
        _ when type == typeof(decimal) => Pick(Decimals),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(LocalDate) => Pick(Dates),
        _ when type == typeof(LocalDateTime) => Pick(Dates).At(Pick(Times)),
        _ when type == typeof(Units) => new Units(Math.Max(0, Pick(Decimals))),
        _ when type == typeof(Npi) => new Npi(Pick(["", "1234567893", "1234567890", "x"])),
        _ when type == typeof(ProcedureCode) => ProcedureCode.Parse(Pick(ProcedureCodes)),
        _ when type == typeof(PlaceOfService) => PlaceOfService.Parse(Pick(Others)),
        _ when type == typeof(DiagnosisCode) => DiagnosisCode.Parse(Pick(Diagnoses)),
        _ when type == typeof(ModifierList) => new ModifierList([.. Enumerable.Range(0, random.Next(5)).Select(_ => Modifier.Parse(Pick(Others)))]),
        { IsEnum: true } => Pick(Enum.GetValues(type).Cast<object>().ToArray()),
        { IsGenericType: true } => List(type.GetGenericArguments()[0]),
        _ => Fill(Activator.CreateInstance(type)!),
    };

    private object List(Type item)
    {
        Array items = Array.CreateInstance(item, random.Next(4));
        for (int i = 0; i < items.Length; i++)
        {
            items.SetValue(Make(item), i);
        }

        return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }
}
