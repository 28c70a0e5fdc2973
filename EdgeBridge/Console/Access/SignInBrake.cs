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

    /// <summary>
    /// Counts a try, or says that it has to wait. A try counts as wrong from its beginning: checking a password takes a
    /// while, and thirty that come at once must not all get in before the first has failed.
    /// </summary>
    internal bool TryBegin(string user)
    {
        lock (gate)
        {
            var before = counts.GetValueOrDefault(NameOf(user));
            var isRecent = Now - before.Last < Wait;
            if (isRecent && before.Wrong >= Attempts)
                return false;
            counts[NameOf(user)] = (isRecent ? before.Wrong + 1 : 1, Now);
            return true;
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
