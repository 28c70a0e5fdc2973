using Fokus.Wire.Identity;

namespace Fokus.Gateway.Access;

/// <summary>The person in whose name a request is passed on; absent when a request is passed on in nobody's.</summary>
internal sealed record VouchedPerson(Person Person, string Audience);
