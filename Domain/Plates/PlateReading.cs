using Fokus.Domain.Plates.Foreign;
using Fokus.Domain.Plates.Search;

namespace Fokus.Domain.Plates;

/// <summary>What grammar makes of a reader's guesses: one plate, or why not. Never null, never a silent choice.</summary>
public abstract record PlateReading
{
    private PlateReading()
    {
    }

    /// <summary>One plate, sure enough to act on.</summary>
    /// <param name="Plate">The plate as written.</param>
    /// <param name="ConfidencePermille">How sure, 0 to 1000.</param>
    /// <param name="IsAsRead">False when a look-alike was put right by its position (an I where only a digit can stand).</param>
    public sealed record Accepted(Plate Plate, int ConfidencePermille, bool IsAsRead) : PlateReading;

    /// <summary>No plate to act on.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Candidates">Plates to offer to an operator, best first; may be empty.</param>
    public sealed record Refused(PlateRefusal Why, IReadOnlyList<Plate> Candidates) : PlateReading
    {
        /// <summary>Plates of neighbouring countries that were read surely and to the letter; for an operator, may be empty.</summary>
        public IReadOnlyList<ForeignPlate> Foreign { get; init; } = [];

        /// <summary>The lower line of a motorcycle's plate, when that is all that was read: a key to search by, never a plate.</summary>
        public PartialPlate? Partial { get; init; }
    }
}
