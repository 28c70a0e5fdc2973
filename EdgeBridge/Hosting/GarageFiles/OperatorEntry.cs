using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>Somebody who may sign in at this garage also when there is no link.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">What the console calls them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">As ASP.NET Core Identity's password hasher writes it.</param>
internal sealed record OperatorEntry(OperatorId Id, string Name, Role Role, string PasswordHash)
{
    /// <summary>Without the hash.</summary>
    public override string ToString() => Id.Value;
}
