using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Stores;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Dashboards;

/// <summary>
/// The roll-up. Garages report; every half minute it reads all of them again, for the midnight that no fact reports and
/// for a report that was lost.
/// </summary>
[GrainType("chain")]
internal sealed class ChainGrain(IGarageStore garages, TimeProvider time) : Grain, IChainGrain
{
    private static readonly TimeSpan RereadEvery = TimeSpan.FromSeconds(30);

    private readonly IClock clock = time.ToClock();
    private ChainPicture picture = new(0);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Grows over activations too: a screen drops what is older than what it shows.
        picture = new(clock.GetCurrentInstant().ToUnixTimeTicks());
        await RereadAsync(cancellationToken);
        this.RegisterGrainTimer(RereadAsync, RereadEvery, RereadEvery);
    }

    public Task ReportAsync(GarageSummary summary)
    {
        picture.Note(summary);
        return Task.CompletedTask;
    }

    public Task<ChainSheet?> ReadAsync(long knownSeq) => Task.FromResult(picture.Read(knownSeq));

    private async Task RereadAsync(CancellationToken cancellationToken)
    {
        var stored = await garages.SummariseAllAsync(clock.GetCurrentInstant(), cancellationToken);
        var links = await Task.WhenAll(stored.Select(summary => LinkOf(summary.Garage)));
        foreach (var (summary, link) in stored.Zip(links))
            picture.Note(summary with { IsConnected = link.IsConnected, LastSeen = link.LastSeen ?? summary.LastSeen });
    }

    private Task<LinkSheet> LinkOf(GarageId garage) =>
        GrainFactory.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(garage)).ReadAsync();
}
