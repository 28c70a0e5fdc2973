using System.Diagnostics;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>What one drive through a lane says of its loops. Pure.</summary>
internal abstract record LoopVerdict
{
    private LoopVerdict()
    {
    }

    /// <summary>They are where their names say.</summary>
    internal sealed record InOrder : LoopVerdict;

    /// <summary>Two wires are swapped.</summary>
    internal sealed record Swap(Loop One, Loop Other) : LoopVerdict;

    /// <summary>All three are at another's input.</summary>
    /// <param name="Moves">From the input at which a wire is to the one where it belongs.</param>
    internal sealed record Rotate(IReadOnlyList<(Loop From, Loop To)> Moves) : LoopVerdict;

    /// <summary>Some said nothing.</summary>
    internal sealed record Missing(IReadOnlyList<Loop> Loops) : LoopVerdict;

    /// <param name="built">The loops of the lane, in the order in which a vehicle meets them.</param>
    /// <param name="seen">In which order they became occupied; each once.</param>
    internal static LoopVerdict Of(IReadOnlyList<Loop> built, IReadOnlyList<Loop> seen)
    {
        var missing = built.Except(seen).ToList();
        if (missing.Count > 0)
            return new Missing(missing);
        // The wire that spoke first lies first in the road, whatever its input is called.
        var moves = seen.Zip(built).Where(pair => pair.First != pair.Second).ToList();
        return moves.Count switch
        {
            0 => new InOrder(),
            2 => new Swap(moves[0].Second, moves[1].Second),
            3 => new Rotate(moves),
            _ => throw new UnreachableException("a permutation of at most three has no, two or three members out of place"),
        };
    }
}
