using System.Diagnostics;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>Whether the board is there, and the signals that follow from its polls. Pure.</summary>
/// <param name="wiring">What is wired to what.</param>
/// <param name="lostAfter">How long the board may be silent before everything about it is unknown. A single lost poll is not a loss.</param>
internal sealed class BoardPresence(GateWiring wiring, TimeSpan lostAfter)
{
    private TimeSpan lastGood;
    private InputReading? inputs;
    private bool isLost;

    /// <summary>Takes in one poll.</summary>
    /// <param name="step">What became of it.</param>
    /// <param name="at">Time since the driver started, on a clock that never steps.</param>
    public IEnumerable<GateSignal> Take(PollStep step, TimeSpan at) => step switch
    {
        PollStep.Answered answered => Answered(answered, at),
        PollStep.Failed failed => Missed(failed, at),
        _ => throw new UnreachableException("PollStep is a closed family"),
    };

    private IReadOnlyList<GateSignal> Answered(PollStep.Answered answered, TimeSpan at)
    {
        lastGood = at;
        isLost = false;
        if (inputs is not null)
        {
            return inputs.Take(answered.Bits, at);
        }

        inputs = new InputReading(wiring);
        return [new GateSignal.Online(), .. inputs.Take(answered.Bits, at)];
    }

    private IReadOnlyList<GateSignal> Missed(PollStep.Failed failed, TimeSpan at)
    {
        if (isLost || at - lastGood < lostAfter)
        {
            return [];
        }

        isLost = true;
        inputs = null;
        return [new GateSignal.Lost(failed.Why)];
    }
}
