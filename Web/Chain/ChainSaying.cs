using Fokus.Domain.Faults;
using Fokus.Web.Text;
using NodaTime;

namespace Fokus.Web.Chain;

/// <summary>What the chain's console says of a garage, and which garages it lists as needing attention.</summary>
public static class ChainSaying
{
    /// <summary>From here on the bar is drawn strong.</summary>
    public const int FullPercent = 95;

    // A garage without contact comes after a danger and before a waiting vehicle.
    private const int SilentRank = 15, RankOfPriority = 10;

    /// <summary>The garage's own console, through the gateway.</summary>
    public static string HrefOf(GarageView view) => $"https://{view.Host}/";

    /// <summary>What is wrong there and needs somebody, the most urgent first; maintenance waits elsewhere.</summary>
    public static IEnumerable<FaultCode> FaultsOf(GarageView view) =>
        view.Faults.Where(fault => FaultCatalogue.Of(fault).Priority != FaultPriority.Maintenance);

    /// <summary>The most urgent fault; <c>null</c> when there is none or the garage is not heard.</summary>
    public static FaultCode? WorstOf(GarageView view) =>
        view.IsConnected && FaultsOf(view).Any() ? FaultsOf(view).First() : null;

    /// <summary>Since when a garage has not been heard, in words.</summary>
    public static string Silence(GarageView view, Instant now, Texts text) =>
        view.LastSeen is { } seen ? Spoken.Age(text, now - seen) : text["Chain.NeverSeen"];

    /// <summary>The same as a sentence.</summary>
    public static string WhySilent(GarageView view, Instant now, Texts text) =>
        view.LastSeen is null ? text["Chain.NeverSeen"] : text["Chain.NoContactFor", Silence(view, now, text)];

    /// <summary>Garages that need somebody, worst first.</summary>
    public static IReadOnlyList<GarageView> Attention(IEnumerable<GarageView> garages) =>
    [
        .. garages.Where(garage => !garage.IsConnected || WorstOf(garage) is not null)
            .OrderBy(garage => WorstOf(garage) is { } fault ? (int)FaultCatalogue.Of(fault).Priority * RankOfPriority : SilentRank),
    ];
}
