using Fokus.Domain.Faults;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy;

namespace Fokus.Web.Chain;

/// <summary>The chain in figures. Garages without contact are counted as such and in nothing else.</summary>
/// <param name="Garages">All garages that the viewer may see.</param>
/// <param name="Connected">Those that are heard.</param>
/// <param name="Revenue">What they took today.</param>
/// <param name="Capacity">Their bays.</param>
/// <param name="Taken">Their taken bays.</param>
/// <param name="Full">How many of them are nearly full.</param>
/// <param name="Faulty">How many of them have a fault that needs somebody.</param>
/// <param name="Faults">How many faults of priority 1, 2 and 3 they have.</param>
public sealed record ChainSummary(
    int Garages, int Connected, Brl Revenue, int Capacity, int Taken, int Full, int Faulty, IReadOnlyList<int> Faults)
{
    /// <summary>Garages that are not heard.</summary>
    public int Silent => Garages - Connected;

    /// <summary>Whole percent of the bays that are taken.</summary>
    public int TakenPercent => new OccupancyCount(Capacity, Taken).TakenPercent;

    /// <summary>Adds up what a viewer may see.</summary>
    public static ChainSummary Of(IReadOnlyList<GarageView> garages)
    {
        var heard = garages.Where(garage => garage.IsConnected).ToList();
        var faults = heard.SelectMany(ChainSaying.FaultsOf).Select(fault => FaultCatalogue.Of(fault).Priority).ToList();
        return new ChainSummary(
            garages.Count,
            heard.Count,
            heard.Aggregate(Brl.Zero, (sum, garage) => sum + garage.RevenueToday),
            heard.Sum(garage => garage.Occupancy.Capacity),
            heard.Sum(garage => garage.Occupancy.Capacity - garage.Occupancy.Free),
            heard.Count(garage => garage.Occupancy.TakenPercent > ChainSaying.FullPercent),
            heard.Count(garage => ChainSaying.WorstOf(garage) is not null),
            [.. new[] { FaultPriority.Now, FaultPriority.Minutes, FaultPriority.Shift }.Select(wanted => faults.Count(one => one == wanted))]);
    }
}
