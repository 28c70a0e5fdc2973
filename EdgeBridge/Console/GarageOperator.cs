using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Console;

/// <summary>Somebody who may sign in at the garage itself.</summary>
/// <param name="Id">What they type as user.</param>
/// <param name="Name">What the console calls them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="PasswordHash">Made by <see cref="Access.Passwords.Hash"/>; never the password.</param>
internal sealed record GarageOperator(OperatorId Id, string Name, Role Role, string PasswordHash)
{
    /// <summary>Without the hash: this may end up in a log.</summary>
    public override string ToString() => $"{Id} ({Role})";
}
