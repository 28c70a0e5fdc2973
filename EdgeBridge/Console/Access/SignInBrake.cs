using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>
/// Slows down somebody who guesses passwords: after five wrong ones a name waits for a minute. All names that do not
/// exist share one count, so the memory is as small as the garage file.
/// </summary>
internal sealed class SignInBrake(ConsoleGarage garage, TimeProvider clock)
{
    private const int Attempts = 5;
    private static readonly Duration Wait = Duration.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Wrong, Instant Last)> counts = new(StringComparer.Ordinal);

    internal bool IsOn(string user)
    {
        lock (gate)
            return counts.TryGetValue(NameOf(user), out var count) && count.Wrong >= Attempts && Now - count.Last < Wait;
    }

    internal void Wrong(string user)
    {
        lock (gate)
        {
            var before = counts.GetValueOrDefault(NameOf(user));
            counts[NameOf(user)] = (Now - before.Last < Wait ? before.Wrong + 1 : 1, Now);
        }
    }

    internal void Right(string user)
    {
        lock (gate)
            counts.Remove(NameOf(user));
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private string NameOf(string user) =>
        OperatorId.TryParse(user, out var id) && garage.Operators.Any(one => one.Id == id) ? user : "";
}
