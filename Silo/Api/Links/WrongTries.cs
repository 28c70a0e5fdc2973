using System.Collections.Concurrent;

namespace Fokus.Silo.Api.Links;

/// <summary>
/// Counts wrong codes and secrets by where they come from. Nobody guesses 130 bits; this keeps the log readable and the
/// database idle while somebody tries.
/// </summary>
internal sealed class WrongTries(TimeProvider time)
{
    private const int Most = 10;

    // As many places are counted at once. Of more nobody is kept waiting for what others do.
    private const int MostPlaces = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>True while nothing from there is looked at.</summary>
    internal bool AreTooMany(string place)
    {
        Forget();
        return counts.TryGetValue(place, out var count) && count.Wrong >= Most;
    }

    internal void Note(string place)
    {
        if (counts.Count < MostPlaces || counts.ContainsKey(place))
            counts.AddOrUpdate(place, _ => new(1, time.GetTimestamp()), (_, count) => count with { Wrong = count.Wrong + 1 });
    }

    private void Forget()
    {
        foreach (var (place, count) in counts)
        {
            if (time.GetElapsedTime(count.Since) >= Window)
                counts.TryRemove(new(place, count));
        }
    }

    private sealed record Count(int Wrong, long Since);
}
