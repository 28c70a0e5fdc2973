using System.Diagnostics;
using Fokus.Wire.Identity;

namespace Fokus.Silo.Identity;

/// <summary>Who is at the other end of a request.</summary>
internal static class PersonFeature
{
    /// <summary>The audience of a gateway's word about a person who comes to the chain.</summary>
    internal const string Audience = "painel";

    /// <summary>Who it is. Only behind a policy: without one there may be nobody.</summary>
    internal static Person Person(this HttpContext context) =>
        context.PersonOrNull() ?? throw new UnreachableException("this call is not behind a policy");

    internal static Person? PersonOrNull(this HttpContext context) => context.Features.Get<Person>();
}
