namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>A document as it came.</summary>
/// <param name="Json">The document, JSON in UTF-8.</param>
/// <param name="Sha256">What its hash is said to be.</param>
/// <param name="Signature">What is said to be a silo's signature.</param>
internal sealed record SignedDocument(ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Sha256, ReadOnlyMemory<byte> Signature);
