namespace Fokus.Web.Chain;

/// <summary>The chain as the stream carries it: the figures, who needs attention, and the garages that changed.</summary>
/// <param name="AtUnixMs">The silo's clock.</param>
/// <param name="Summary">The figures.</param>
/// <param name="Attention">Ids of the garages that need somebody, worst first.</param>
/// <param name="Garages">The garages that changed; all of them in the first frame.</param>
public sealed record ChainFrame(
    long AtUnixMs, SummaryFrame Summary, IReadOnlyList<string> Attention, IReadOnlyList<GarageFrame> Garages);
