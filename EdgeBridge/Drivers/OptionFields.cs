using System.Text.Json;
using Fokus.Wire.Documents;

namespace Fokus.EdgeBridge.Drivers;

/// <summary>
/// Reads a device's options from the garage file, names in snake_case, and gathers every fault instead of stopping at
/// the first. A field that nobody asked for is a fault too: a misspelt option must not be taken for an absent one.
/// </summary>
internal sealed class OptionFields
{
    private readonly JsonElement options;
    private readonly string path;
    private readonly List<string> faults;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<OptionFields> groups = [];

    public OptionFields(JsonElement options)
        : this(options, "", [])
    {
        if (options.ValueKind != JsonValueKind.Object)
        {
            faults.Add("options: write an object, { … }");
        }
    }

    private OptionFields(JsonElement options, string path, List<string> faults)
    {
        this.options = options;
        this.path = path;
        this.faults = faults;
    }

    /// <summary>How many fields were not good so far; those that nobody asked for are not among them.</summary>
    public int Refusals => faults.Count;

    /// <summary>Every fault so far, and every field that was not asked for. Call it last.</summary>
    public IReadOnlyList<string> Faults() => [.. faults, .. Unknown(), .. groups.SelectMany(group => group.Unknown())];

    private IEnumerable<string> Unknown() => options.ValueKind != JsonValueKind.Object
        ? []
        : options.EnumerateObject()
            .Where(field => !asked.Contains(field.Name))
            .Select(field => $"{path}{field.Name}: there is no such option{NearMiss.Hint(field.Name, asked)}; known are {string.Join(", ", asked.Order(StringComparer.Ordinal))}");

    /// <summary>A text that must be there.</summary>
    public string Text(string name, string rule, Func<string, bool> isGood) => OptionalText(name, rule, isGood) ?? Missing(name, rule, "");

    /// <summary>A text that may be absent; <c>null</c> then.</summary>
    public string? OptionalText(string name, string rule, Func<string, bool> isGood)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && isGood(text))
        {
            return text;
        }

        faults.Add($"{path}{name}: {rule}");
        return "";
    }

    /// <summary>A whole number that must be there.</summary>
    public int Number(string name, int min, int max) => OptionalNumber(name, min, max) ?? Missing(name, Range(min, max), min);

    /// <summary>A whole number, or <paramref name="fallback"/> when it is absent.</summary>
    public int Number(string name, int min, int max, int fallback) => OptionalNumber(name, min, max) ?? fallback;

    /// <summary>A whole number that may be absent; <c>null</c> then.</summary>
    public int? OptionalNumber(string name, int min, int max)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        faults.Add($"{path}{name}: {Range(min, max)}");
        return min;
    }

    /// <summary>One of a few whole numbers, or <paramref name="fallback"/> when it is absent.</summary>
    public int OneOf(string name, int fallback, params IReadOnlyList<int> allowed)
    {
        var number = OptionalNumber(name, allowed.Min(), allowed.Max()) ?? fallback;
        if (!allowed.Contains(number))
        {
            faults.Add($"{path}{name}: write {string.Join(" or ", allowed)}");
        }

        return number;
    }

    /// <summary>Options inside options. Absent, all that is asked of it is missing.</summary>
    public OptionFields Group(string name)
    {
        var value = Find(name);
        if (value is { ValueKind: not JsonValueKind.Object })
        {
            faults.Add($"{path}{name}: write an object, {{ … }}");
        }

        var group = new OptionFields(value ?? default, $"{path}{name}.", faults);
        groups.Add(group);
        return group;
    }

    /// <summary>A fault of the options taken together.</summary>
    public void Refuse(string name, string rule) => faults.Add($"{path}{name}: {rule}");

    private JsonElement? Find(string name)
    {
        asked.Add(name);
        return options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    private T Missing<T>(string name, string rule, T stand)
    {
        faults.Add($"{path}{name}: is missing; {rule}");
        return stand;
    }

    private static string Range(int min, int max) => $"write a whole number from {min} to {max}";
}
