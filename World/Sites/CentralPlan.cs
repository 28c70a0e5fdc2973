namespace Fokus.World.Sites;

/// <summary>What stands in the centre.</summary>
/// <param name="Folder">Where everything of the run is kept.</param>
/// <param name="Silos">How many silos, 1 or more.</param>
/// <param name="Zone">The public zone.</param>
/// <param name="GatewayPort">The gateway's port; 0 for any free one.</param>
/// <param name="ConnectionString">A database to use instead of a private one; <c>null</c> for a private one.</param>
internal sealed record CentralPlan(string Folder, int Silos, string Zone, int GatewayPort, string? ConnectionString);
