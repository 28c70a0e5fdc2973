namespace Fokus.Silo.Api.Links;

/// <summary>What is sent to take a garage's tunnel away.</summary>
/// <param name="Note">Why, for whoever reads the log; may be left out.</param>
internal sealed record RevokeBody(string? Note);
