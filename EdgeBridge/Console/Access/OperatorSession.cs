using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Somebody who has shown their password.</summary>
/// <param name="Person">Who.</param>
/// <param name="Stamp">Changes with the password, so that a new password ends the sessions of the old one.</param>
internal sealed record OperatorSession(Person Person, string Stamp);
