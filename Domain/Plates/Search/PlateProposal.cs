using Fokus.Domain.Ids;

namespace Fokus.Domain.Plates.Search;

/// <summary>
/// A vehicle inside that may be the one at the gate, for an operator to compare with the picture. It names a stay and
/// carries text for the screen; it holds no <see cref="Plate"/>, since a likeness must not open anything.
/// </summary>
public sealed record PlateProposal
{
    internal PlateProposal(StayId stay, string shown, int distance)
    {
        Stay = stay;
        Shown = shown;
        Distance = distance;
    }

    /// <summary>The stay to look at.</summary>
    public StayId Stay { get; }

    /// <summary>The plate it entered with, for the operator's screen only. Personal data.</summary>
    public string Shown { get; }

    /// <summary>Zero when it is what was read, in either spelling; then 1 for each look-alike and 3 for another character.</summary>
    public int Distance { get; }

    /// <summary>Masked for logs: the stay and the distance.</summary>
    public override string ToString() => $"stay {Stay} at distance {Distance}";
}
