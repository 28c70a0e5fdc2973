using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Grains.Stores;

namespace Fokus.Grains.Tariffs;

/// <summary>A tariff table. A receipt names its version, so a version must mean the same prices for ever.</summary>
[GrainType("tariff-book")]
internal sealed class TariffBookGrain(ITariffStore books) : Grain, ITariffBookGrain
{
    public async Task<PublishAnswer> PublishAsync(BookDocument document)
    {
        if (await books.AddAsync(document, CancellationToken.None))
            return PublishAnswer.Published;
        var stored = await ReadAsync(document.Version);
        return stored is not null && stored.Json.AsSpan().SequenceEqual(document.Json)
            ? PublishAnswer.Same
            : PublishAnswer.Conflict;
    }

    public Task<BookDocument?> ReadAsync(int version) =>
        books.FindAsync(GrainKeys.TariffBookOf(this.GetPrimaryKeyString()), version, CancellationToken.None);
}
