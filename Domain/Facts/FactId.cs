using System.Globalization;
using Fokus.Domain.Ids;

namespace Fokus.Domain.Facts;

/// <summary>The identity of a fact: it is stored, sent and counted once, however often it is repeated.</summary>
/// <param name="Garage">Where it happened.</param>
/// <param name="Epoch">Which journal of that garage: a replaced or restored disk begins a new one. 1 and up.</param>
/// <param name="Seq">Its place in that journal, gap-free. 1 and up.</param>
public readonly record struct FactId(GarageId Garage, long Epoch, long Seq)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Garage}:{Epoch}:{Seq}");
}
