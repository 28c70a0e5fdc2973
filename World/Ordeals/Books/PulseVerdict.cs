using Fokus.World.Checks;
using NodaTime;

namespace Fokus.World.Ordeals.Books;

/// <summary>Pulses that should not have been.</summary>
/// <param name="Late">Pulses of a command that had expired.</param>
/// <param name="Unexplained">Pulses of no command at all, or second ones of a command.</param>
internal sealed record PulseVerdict(int Late, int Unexplained)
{
    private static readonly Duration Patience = Duration.FromMinutes(2);

    /// <summary>Holds every pulse against the decisions; each decision explains one pulse.</summary>
    /// <param name="pulses">By the clock of this machine.</param>
    /// <param name="decisions">By the clock of the garage server.</param>
    /// <param name="ahead">How far that clock was ahead of this one in its lives; negative when it was behind.</param>
    internal static PulseVerdict Of(IEnumerable<Pulse> pulses, IEnumerable<Decision> decisions, IReadOnlyCollection<Duration> ahead)
    {
        var open = decisions.ToList();
        var (late, unexplained) = (0, 0);
        foreach (var pulse in pulses.OrderBy(pulse => pulse.At))
        {
            if (open.Find(decision => ahead.Any(by => IsWhile(pulse, decision, by, Duration.Zero))) is { } reason)
                open.Remove(reason);
            else if (open.Find(decision => ahead.Any(by => IsWhile(pulse, decision, by, Patience))) is { } expired && open.Remove(expired))
                late++;
            else
                unexplained++;
        }

        return new(late, unexplained);
    }

    private static bool IsWhile(Pulse pulse, Decision decision, Duration ahead, Duration longer) =>
        pulse.Lane == decision.Lane && decision.At <= pulse.At + ahead && pulse.At + ahead <= decision.Expires + longer;
}
