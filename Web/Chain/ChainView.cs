using NodaTime;

namespace Fokus.Web.Chain;

/// <summary>The chain at a moment.</summary>
/// <param name="At">When it was last known to be true, on the silo's clock.</param>
/// <param name="Seq">Grows with each change.</param>
/// <param name="Garages">All garages that the viewer may see, in an order that never changes.</param>
public sealed record ChainView(Instant At, long Seq, IReadOnlyList<GarageView> Garages);
