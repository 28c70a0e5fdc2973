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
                faults.Add($"{path}.{Short(property.Name)}: no such field{NearMiss.Hint(property.Name, names)}; the fields are {string.Join(", ", names)}.");
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

    /// <summary>A whole number within limits, or <c>null</c> where <c>null</c> is written.</summary>
    public long? NumberOrNull(string name, long least, long most) => IsNull(name) ? null : Number(name, least, most);

    /// <summary>True when the field is there and says <c>null</c>.</summary>
    public bool IsNull(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Null;

    /// <summary>A field that says <c>true</c> or <c>false</c>; a fault when it says anything else.</summary>
    public bool Flag(string name)
    {
        if (Find(name, "is missing: write true or false") is not { } found)
            return false;
        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(name, $"write true or false, not {Short(found.GetRawText())}.");
        return found.ValueKind == JsonValueKind.True;
    }

    /// <summary>One of a few words; a fault that names all of them when it is none.</summary>
    public T? Word<T>(string name, WordList<T> words)
        where T : struct => Text(name, words.Find, words.Rule);

    /// <summary>A list of texts, each made into something; a fault for each of which nothing is made.</summary>
    public IReadOnlyList<T> Texts<T>(string name, Func<string, T?> read, string rule)
        where T : struct
    {
        if (Find(name, "is missing: write a list") is not { } found)
            return [];
        if (found.ValueKind != JsonValueKind.Array)
        {
            Fault(name, $"write a list, not {Short(found.GetRawText())}.");
            return [];
        }

        var values = new List<T>();
        foreach (var (i, item) in found.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String && read(item.GetString()!) is { } value)
                values.Add(value);
            else
                faults.Add($"{path}.{name}[{i}]: write {rule}, not {Short(item.GetRawText())}.");
        }

        return values;
    }

    /// <summary>The members of a field that is an object whose names are free; empty and a fault when it is none.</summary>
    public IReadOnlyList<(string Name, JsonPlace Place)> Members(string name)
    {
        if (Find(name, "is missing: write an object") is not { } found)
            return [];
        if (found.ValueKind == JsonValueKind.Object)
            return found.EnumerateObject().Select(each => (each.Name, new JsonPlace(each.Value, $"{path}.{name}.{Short(each.Name)}", faults))).ToList();
        Fault(name, $"write an object, not {Short(found.GetRawText())}.");
        return [];
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
