namespace Fokus.Grains.Interfaces.Tariffs;

/// <summary>A tariff table with all its versions. Key: <see cref="GrainKeys.TariffBook"/>.</summary>
[GrainInterfaceType("fokus.ITariffBookGrain"), Alias("fokus.ITariffBookGrain")]
public interface ITariffBookGrain : IGrainWithStringKey
{
    /// <summary>Stores a version, once.</summary>
    [Alias("Publish")]
    Task<PublishAnswer> PublishAsync(BookDocument document);

    /// <summary>A version; <c>null</c> when it was never published.</summary>
    [Alias("Read")]
    Task<BookDocument?> ReadAsync(int version);
}
