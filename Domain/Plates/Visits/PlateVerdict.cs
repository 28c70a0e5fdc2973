namespace Fokus.Domain.Plates.Visits;

/// <summary>What all pictures of one visit say together.</summary>
public abstract record PlateVerdict
{
    private PlateVerdict()
    {
    }

    /// <summary>No plate yet.</summary>
    /// <param name="Candidates">Plates to offer to an operator, most often seen first; may be empty.</param>
    public sealed record Undecided(IReadOnlyList<Plate> Candidates) : PlateVerdict;

    /// <summary>One plate, sure enough to act on: read surely once, or alike in two pictures.</summary>
    /// <param name="Plate">As written in the surest picture.</param>
    /// <param name="ConfidencePermille">Of that picture, 0 to 1000.</param>
    /// <param name="IsAsRead">False when a look-alike was put right in it.</param>
    /// <param name="Pictures">How many pictures it rests on: one or more.</param>
    public sealed record Agreed(Plate Plate, int ConfidencePermille, bool IsAsRead, int Pictures) : PlateVerdict;

    /// <summary>A plate was agreed on, and a later picture shows another vehicle. Somebody looks; this opens nothing, ever.</summary>
    /// <param name="Plate">What was agreed on.</param>
    /// <param name="Against">What the later picture shows.</param>
    public sealed record Doubted(Plate Plate, Plate Against) : PlateVerdict;
}
