using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Tariffs;

/// <summary>A tariff book as published. The bytes of a version never change.</summary>
/// <param name="Book">Which table.</param>
/// <param name="Version">1 and up.</param>
/// <param name="Json">The document, JSON in UTF-8.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
[GenerateSerializer, Immutable, Alias("fokus.BookDocument")]
public sealed record BookDocument(
    [property: Id(0)] TariffBookId Book,
    [property: Id(1)] int Version,
    [property: Id(2)] byte[] Json,
    [property: Id(3)] byte[] Sha256);
