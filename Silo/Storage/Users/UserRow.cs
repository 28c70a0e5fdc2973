using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.Silo.Storage.Users;

/// <summary>A user with what proves them.</summary>
/// <param name="Person">Who, and what they may do.</param>
/// <param name="PasswordHash">Salted and slow; never logged.</param>
/// <param name="LockedUntil">No password is looked at before; <c>null</c> when never locked.</param>
internal sealed record UserRow(Person Person, string PasswordHash, Instant? LockedUntil);
