namespace Fokus.Silo.Api.Fronts;

/// <summary>One rule as it is sent and answered: exactly one of <paramref name="Allow"/> and <paramref name="Deny"/>.</summary>
/// <param name="Allow">An address, a network, or <c>any</c>: it is let in.</param>
/// <param name="Deny">The same: it is kept out.</param>
/// <param name="Path">The first whole segments of a path, such as /pistas; left out for all.</param>
internal sealed record RuleBody(string? Allow, string? Deny, string? Path);
