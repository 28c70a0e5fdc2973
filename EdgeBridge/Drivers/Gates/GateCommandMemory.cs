using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>
/// Remembers the latest commands that may have reached the board; one of them given again gets the outcome of the
/// first time. A command of which nothing was sent is forgotten: giving it again is safe.
/// </summary>
internal sealed class GateCommandMemory
{
    /// <summary>How many are remembered; the oldest is forgotten. Their deadlines have long passed by then.</summary>
    public const int Limit = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<CommandId, Task<GateOutcome>> known = [];
    private readonly Queue<CommandId> order = new();

    /// <summary>Runs <paramref name="open"/> unless this command is known.</summary>
    public Task<GateOutcome> OnceAsync(CommandId id, Func<Task<GateOutcome>> open)
    {
        lock (gate)
        {
            if (known.TryGetValue(id, out var earlier))
            {
                return earlier;
            }

            // Known before it runs: an outcome that moved nothing takes itself out again, however soon it comes.
            var registered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var outcome = RunAsync(id, open, registered.Task);
            known[id] = outcome;
            order.Enqueue(id);
            if (order.Count > Limit)
            {
                known.Remove(order.Dequeue());
            }

            registered.SetResult();
            return outcome;
        }
    }

    private async Task<GateOutcome> RunAsync(CommandId id, Func<Task<GateOutcome>> open, Task registered)
    {
        await registered;
        var outcome = await open();
        if (!MayHaveMoved(outcome))
        {
            lock (gate)
            {
                known.Remove(id);
            }
        }

        return outcome;
    }

    private static bool MayHaveMoved(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Done or GateOutcome.Refused or GateOutcome.Unknown => true,
        GateOutcome.Expired or GateOutcome.Unreachable => false,
    };
}
