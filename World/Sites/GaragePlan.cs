using Fokus.Domain.Ids;

namespace Fokus.World.Sites;

/// <summary>One garage to be built on this machine.</summary>
/// <param name="Id">The first label of its public host name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Capacity">Bays.</param>
/// <param name="Folder">Where its server keeps everything.</param>
internal sealed record GaragePlan(GarageId Id, string Name, int Capacity, string Folder);
