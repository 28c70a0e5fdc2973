using System.Text.Json;

namespace Fokus.Wire.Documents;

/// <summary>
/// One object of a JSON document, with its path, so that each fault names its place. Faults are collected: a person
/// who mends a file wants to see all of them at once.
/// </summary>
internal sealed class JsonPlace(JsonElement element, string path, List<string> faults)
{
    internal IReadOnlyList<string> Faults => faults;

    internal bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    internal void Allow(params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{path}: write an object with {string.Join(", ", names)}.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                faults.Add($"{path}.{property.Name} is written twice: leave one.");
            if (!names.Contains(property.Name, StringComparer.Ordinal))
                faults.Add($"{path}.{Short(property.Name)}: no such field; the fields are {string.Join(", ", names)}.");
        }
    }

    internal JsonPlace? Member(string name) => Find(name, "is missing: write an object") is { } found
        ? new JsonPlace(found, $"{path}.{name}", faults)
        : null;

    internal long Number(string name, long least, long most)
    {
        if (Find(name, $"is missing: write a whole number from {least} to {most}") is not { } found)
            return 0;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var number) && number >= least && number <= most)
            return number;
        faults.Add($"{path}.{name}: write a whole number from {least} to {most}, not {Short(found.GetRawText())}.");
        return 0;
    }

    internal T? Text<T>(string name, Func<string, T?> read, string rule)
    {
        if (Find(name, $"is missing: write {rule}") is not { } found)
            return default;
        if (found.ValueKind == JsonValueKind.String && read(found.GetString()!) is { } value)
            return value;
        faults.Add($"{path}.{name}: write {rule}, not {Short(found.GetRawText())}.");
        return default;
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private JsonElement? Find(string name, string fault)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found))
            return found;
        if (element.ValueKind == JsonValueKind.Object)
            faults.Add($"{path}.{name} {fault}.");
        return null;
    }
}
