using System.Collections.Immutable;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Grains.Stores;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Garages;

/// <summary>A garage: everything lasting is in the store, so that an activation can be lost without loss.</summary>
[GrainType("garage")]
internal sealed partial class GarageGrain(
    IGarageStore garages, ITariffStore books, IListStore lists, TimeProvider time, ILogger<GarageGrain> logger) : Grain, IGarageGrain
{
    /// <summary>How often at most the numbers go to the chain while facts stream in.</summary>
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    private readonly IClock clock = time.ToClock();
    private IGrainTimer? reporting;

    private GarageId Id => GrainKeys.GarageOf(this.GetPrimaryKeyString());

    private IGarageLinkGrain Link => GrainFactory.GetGrain<IGarageLinkGrain>(this.GetPrimaryKeyString());

    public async Task<RegisterAnswer> RegisterAsync(GarageRegistration registration)
    {
        var known = await garages.FindAsync(Id, CancellationToken.None);
        if (known is null && registration.LinkSecretSha256 is null)
            return RegisterAnswer.SecretMissing;

        var isNew = await garages.PutAsync(registration, CancellationToken.None);
        LogRegistered(logger, Id);
        await ReportAsync();
        return isNew ? RegisterAnswer.Created : RegisterAnswer.Updated;
    }

    public async Task<GarageSheet?> ReadAsync()
    {
        var record = await garages.FindAsync(Id, CancellationToken.None);
        var summary = record is null ? null : await SummariseAsync();
        return summary is null ? null : new(record!.Registration, record.Book, record.BookVersion, record.Lanes, summary);
    }

    public Task AnnounceLanesAsync(ImmutableArray<LaneSheet> lanes) =>
        garages.PutLanesAsync(Id, lanes, CancellationToken.None);

    public async Task<InForceAnswer> PutInForceAsync(BookDocument document)
    {
        if (await garages.FindAsync(Id, CancellationToken.None) is not { } record)
            return InForceAnswer.UnknownGarage;
        if (record.Book == document.Book && record.BookVersion > document.Version)
            return InForceAnswer.Superseded;

        await garages.PutBookInForceAsync(Id, document.Book, document.Version, CancellationToken.None);
        LogInForce(logger, Id, document.Book, document.Version);
        await Link.SendBookAsync(document);
        return InForceAnswer.InForce;
    }

    public async Task<BookDocument?> BookInForceAsync() =>
        await garages.FindAsync(Id, CancellationToken.None) is { Book: { } book } record
            ? await books.FindAsync(book, record.BookVersion, CancellationToken.None)
            : null;

    public async Task<PublishListAnswer> PublishListAsync(ListDocument document, OperatorId by)
    {
        if (await garages.FindAsync(Id, CancellationToken.None) is null)
            return PublishListAnswer.UnknownGarage;
        if (await lists.NewestAsync(Id, document.Kind, CancellationToken.None) is { } newest && newest.Version >= document.Version)
        {
            return newest.Version > document.Version ? PublishListAnswer.Superseded
                : newest.Sha256.AsSpan().SequenceEqual(document.Sha256) ? PublishListAnswer.Same
                : PublishListAnswer.Conflict;
        }

        if (!await lists.AddAsync(Id, document, by, CancellationToken.None))
            return PublishListAnswer.Conflict;
        LogListPublished(logger, Id, document.Kind, document.Version, by);
        await Link.SendListAsync(document);
        return PublishListAnswer.Published;
    }

    public Task<ListDocument?> ListInForceAsync(ListKind kind) => lists.NewestAsync(Id, kind, CancellationToken.None);

    public Task FactsCommittedAsync()
    {
        // One report for a burst: the timer is the burst's, and fires once.
        reporting ??= this.RegisterGrainTimer(
            ReportBurstAsync, new GrainTimerCreationOptions { DueTime = ReportEvery, Period = Timeout.InfiniteTimeSpan });
        return Task.CompletedTask;
    }

    public async Task LinkChangedAsync(bool isConnected, Instant at)
    {
        LogLink(logger, Id, isConnected ? "up" : "down");
        await garages.MarkSeenAsync(Id, at, CancellationToken.None);
        await ReportAsync();
    }

    private async Task ReportBurstAsync(CancellationToken cancellationToken)
    {
        reporting?.Dispose();
        reporting = null;
        await ReportAsync();
    }

    private async Task ReportAsync()
    {
        if (await SummariseAsync() is { } summary)
            await GrainFactory.GetGrain<IChainGrain>(GrainKeys.Chain).ReportAsync(summary);
    }

    private async Task<GarageSummary?> SummariseAsync()
    {
        var summary = await garages.SummariseAsync(Id, clock.GetCurrentInstant(), CancellationToken.None);
        if (summary is null)
            return null;
        var link = await Link.ReadAsync();
        return summary with { IsConnected = link.IsConnected, LastSeen = link.LastSeen ?? summary.LastSeen };
    }
}
