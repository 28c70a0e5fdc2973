namespace Fokus.Web.Chain;

/// <summary>
/// A garage as the stream carries it to the script. Of a garage without contact there is no number at all: an old one
/// would be taken for live.
/// </summary>
public sealed record GarageFrame(
    string Id,
    string Name,
    string Href,
    bool IsConnected,
    long? LastSeenUnixMs,
    int? TakenPercent,
    int? Free,
    long? RevenueTodayCentavos,
    IReadOnlyList<int> Faults)
{
    /// <summary>The frame of a garage.</summary>
    public static GarageFrame Of(GarageView view) => new(
        view.Id,
        view.Name,
        ChainSaying.HrefOf(view),
        view.IsConnected,
        view.LastSeen?.ToUnixTimeMilliseconds(),
        view.IsConnected ? view.Occupancy.TakenPercent : null,
        view.IsConnected ? view.Occupancy.Free : null,
        view.IsConnected ? view.RevenueToday.Centavos : null,
        view.IsConnected ? [.. ChainSaying.FaultsOf(view).Select(fault => (int)fault)] : []);
}
