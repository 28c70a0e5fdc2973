namespace Fokus.Silo.Storage.Fronts;

/// <summary>One rule about who may come, and where to.</summary>
/// <param name="IsAllow">True when it lets in what it fits.</param>
/// <param name="Network">An address or a network; empty for any.</param>
/// <param name="Path">The first whole segments of a path; empty for any.</param>
internal sealed record FrontRule(bool IsAllow, string Network, string Path);
