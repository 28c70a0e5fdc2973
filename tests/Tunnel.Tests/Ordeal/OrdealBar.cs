namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What is measured after an event, and the most that it may be.</summary>
/// <param name="Event">What happens.</param>
/// <param name="Unit">Of the numbers: s, lost, failed, passed.</param>
/// <param name="Most">Not more than this.</param>
internal sealed record OrdealBar(string Event, string Unit, double Most);
