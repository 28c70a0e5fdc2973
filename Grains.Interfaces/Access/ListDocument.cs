using Fokus.Domain.Access.Lists;

namespace Fokus.Grains.Interfaces.Access;

/// <summary>A list of who may pass, as published. The bytes of a version never change.</summary>
/// <param name="Kind">Which list it is.</param>
/// <param name="Version">1 and up.</param>
/// <param name="Json">The document, JSON in UTF-8.</param>
/// <param name="Sha256">SHA-256 of the document.</param>
/// <param name="Signature">A silo's signature under it.</param>
[GenerateSerializer, Immutable, Alias("fokus.ListDocument")]
public sealed record ListDocument(
    [property: Id(0)] ListKind Kind,
    [property: Id(1)] int Version,
    [property: Id(2)] byte[] Json,
    [property: Id(3)] byte[] Sha256,
    [property: Id(4)] byte[] Signature);
