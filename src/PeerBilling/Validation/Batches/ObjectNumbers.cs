using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PeerBilling.Validation.Batches;

/// <summary>Numbers for what many sessions share: rules, citations, rule sets, the names of fields and files. Texts are told apart by what they say, all else by identity.</summary>
internal sealed class ObjectNumbers
{
    private readonly Dictionary<object, int> numbers = new(new Identity());
    private readonly List<object?> objects = [null];

    /// <summary>What a number stands for; null for 0.</summary>
    public object? this[int number] => objects[number];

    public int Of(object? item)
    {
        if (item is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(item, out int number))
        {
            number = objects.Count;
            objects.Add(item);
            numbers.Add(item, number);
        }

        return number;
    }

    private sealed class Identity : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => x is string text ? text.Equals(y as string, System.StringComparison.Ordinal) : ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => obj is string text ? System.StringComparer.Ordinal.GetHashCode(text) : RuntimeHelpers.GetHashCode(obj);
    }
}
