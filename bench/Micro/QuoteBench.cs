using BenchmarkDotNet.Attributes;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Micro;

/// <summary>What a till does with each ticket; a car that was forgotten for a month is the dearest of them.</summary>
public class QuoteBench
{
    private static readonly Instant Entered = Instant.FromUtc(2026, 3, 2, 12, 3);
    private static readonly Instant AnHourLater = Entered + Duration.FromMinutes(64);
    private static readonly Instant MonthLater = Entered + Duration.FromDays(30);

    private static readonly Stay Plain = new(
        StayId.Parse("stay-0001"), new Credential.ByPlate(Plate.Parse("ABC1D23")), LaneId.Parse("entrada-1"), Entered);

    private static readonly Stay Given = Plain with
    {
        Agreements = [Books.Cinema, Books.Market],
        Contract = new SubscriberContract(Books.Nightly, Entered - Duration.FromDays(40), Entered + Duration.FromDays(10)),
    };

    /// <summary>The usual quote.</summary>
    [Benchmark(Description = "TariffEngine.Quote, one hour, a plain book")]
    [Bar(20_000, Bytes = 4096)]
    public Quote Hour() => TariffEngine.Quote(Books.Plain, Plain, AnHourLater);

    /// <summary>Thirty maxima in a row.</summary>
    [Benchmark(Description = "TariffEngine.Quote, 30 days, a plain book")]
    [Bar(20_000, Bytes = 4096)]
    public Quote Month() => TariffEngine.Quote(Books.Plain, Plain, MonthLater);

    /// <summary>Tolerance, bands, tiers, overshoot, nights, maximum, a subscription and two agreements.</summary>
    [Benchmark(Description = "TariffEngine.Quote, 30 days, eight rules")]
    [Bar(20_000, Bytes = 4096)]
    public Quote MonthOfEightRules() => TariffEngine.Quote(Books.EightRules, Given, MonthLater);
}
