namespace Fokus.Wire.Documents;

/// <summary>The words by which a document names the values of an enum.</summary>
/// <param name="words">Each word and what it means.</param>
public sealed class WordList<T>(params (string Word, T Value)[] words)
    where T : struct
{
    /// <summary>All words, for a fault: "a, b or c".</summary>
    public string Rule { get; } = words.Length == 1
        ? words[0].Word
        : $"{string.Join(", ", words[..^1].Select(each => each.Word))} or {words[^1].Word}";

    /// <summary>Each word and what it means.</summary>
    public IReadOnlyList<(string Word, T Value)> Words => words;

    /// <summary>What a word means; <c>null</c> when it is none of them.</summary>
    public T? Find(string word)
    {
        foreach (var (known, value) in words)
        {
            if (string.Equals(known, word, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
