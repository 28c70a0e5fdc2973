namespace Fokus.Web.Chain;

/// <summary>A <see cref="ChainSummary"/> on the stream.</summary>
public sealed record SummaryFrame(
    int Garages, int Connected, int Silent, long RevenueCentavos, int Capacity, int Taken, int TakenPercent, int Full, int Faulty, IReadOnlyList<int> Faults)
{
    /// <summary>The frame of a summary.</summary>
    public static SummaryFrame Of(ChainSummary sum) => new(
        sum.Garages, sum.Connected, sum.Silent, sum.Revenue.Centavos, sum.Capacity, sum.Taken, sum.TakenPercent, sum.Full, sum.Faulty, sum.Faults);
}
