using System.Text.Json;

namespace Fokus.Wire.Documents;

/// <summary>
/// One object of a JSON document, with its path, so that each fault names its place. Faults are collected: a person
/// who mends a file wants to see all of them at once.
/// </summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it stands, beginning with <c>$</c>.</param>
/// <param name="faults">Shared by all places of a document; each entry says where and how to mend it.</param>
public sealed class JsonPlace(JsonElement element, string path, List<string> faults)
{
    /// <summary>The faults of the whole document so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Where this object stands in the document.</summary>
    public string Path => path;

    /// <summary>The object as it is.</summary>
    public JsonElement Element => element;

    /// <summary>True when the object has a field of this name.</summary>
    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    /// <summary>Notes a fault at one of the fields.</summary>
    public void Fault(string name, string text) => faults.Add($"{path}.{name}: {text}");

    /// <summary>Every field that is not one of these is a fault, and so is anything but an object.</summary>
    public void Allow(params string[] names)
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

    /// <summary>A field that must be there; <c>null</c> and a fault when it is not.</summary>
    public JsonPlace? Member(string name) => Find(name, "is missing: write an object") is { } found
        ? new JsonPlace(found, $"{path}.{name}", faults)
        : null;

    /// <summary>The items of a field that is a list; empty when it is missing, which is a fault unless it may be.</summary>
    public IReadOnlyList<JsonPlace> Items(string name, bool mayBeMissing)
    {
        if (mayBeMissing && !Has(name))
            return [];
        if (Find(name, "is missing: write a list") is not { } found)
            return [];
        if (found.ValueKind == JsonValueKind.Array)
            return found.EnumerateArray().Select((item, i) => new JsonPlace(item, $"{path}.{name}[{i}]", faults)).ToList();
        Fault(name, $"write a list, not {found.GetRawText()}.");
        return [];
    }

    /// <summary>A whole number within limits; 0 and a fault when it is not.</summary>
    public long Number(string name, long least, long most)
    {
        if (Find(name, $"is missing: write a whole number from {least} to {most}") is not { } found)
            return 0;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var number) && number >= least && number <= most)
            return number;
        faults.Add($"{path}.{name}: write a whole number from {least} to {most}, not {Short(found.GetRawText())}.");
        return 0;
    }

    /// <summary>What <paramref name="read"/> makes of a text; a fault that names <paramref name="rule"/> when it makes nothing of it.</summary>
    public T? Text<T>(string name, Func<string, T?> read, string rule)
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
