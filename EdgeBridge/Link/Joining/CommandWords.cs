namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>The words behind a command: some in their places, and options with a value each.</summary>
internal sealed class CommandWords
{
    private readonly Dictionary<string, List<string>> options = new(StringComparer.Ordinal);

    private CommandWords(IReadOnlyList<string> places) => Places = places;

    /// <summary>The words that are no options.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Reads them; throws <see cref="FormatException"/> when an option is not known or has no value.</summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="known">The options, with their two hyphens.</param>
    public static CommandWords Read(IReadOnlyList<string> words, params IReadOnlyList<string> known)
    {
        var places = new List<string>();
        var read = new CommandWords(places);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                places.Add(words[i]);
                continue;
            }

            if (!known.Contains(words[i], StringComparer.Ordinal))
                throw new FormatException($"There is no option {words[i]}; there are {string.Join(", ", known)}.");
            if (i + 1 == words.Count)
                throw new FormatException($"{words[i]} needs a value.");
            if (!read.options.TryGetValue(words[i], out var values))
                read.options[words[i]] = values = [];
            values.Add(words[++i]);
        }

        return read;
    }

    /// <summary>The last value of an option; <c>null</c> when it was not given.</summary>
    public string? Find(string option) => options.TryGetValue(option, out var values) ? values[^1] : null;

    /// <summary>Every value of an option.</summary>
    public IReadOnlyList<string> All(string option) => options.TryGetValue(option, out var values) ? values : [];

    /// <summary>A whole number, or <c>null</c>; throws <see cref="FormatException"/> for anything else.</summary>
    public int? Number(string option) => Find(option) is not { } text ? null
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"{option} needs a whole number, not '{text}'.");
}
