using System.Globalization;
using System.Security.Claims;
using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Sessions;

/// <summary>A person as the session cookie carries them.</summary>
internal static class SessionClaims
{
    private const string Id = "sub";
    private const string Name = "name";
    private const string RoleNumber = "role";
    private const string Garage = "garage";
    private const string Chain = "chain";

    public static ClaimsPrincipal Write(Person person)
    {
        var claims = new List<Claim>
        {
            new(Id, person.Id.Value),
            new(Name, person.Name),
            new(RoleNumber, ((int)person.Role).ToString(CultureInfo.InvariantCulture)),
            new(Chain, person.IsChain ? "1" : "0"),
        };
        claims.AddRange(person.Garages.Select(garage => new Claim(Garage, garage.Value)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, SessionCookie.Scheme, Name, RoleNumber));
    }

    /// <summary>The person; <c>null</c> when nobody is signed in, or the cookie says what this version does not know.</summary>
    public static Person? Read(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true }
            || !OperatorId.TryParse(principal.FindFirstValue(Id), out var id)
            || !int.TryParse(principal.FindFirstValue(RoleNumber), NumberStyles.None, CultureInfo.InvariantCulture, out var role)
            || !Enum.IsDefined((Role)role))
        {
            return null;
        }

        var garages = new List<GarageId>();
        foreach (var claim in principal.FindAll(Garage))
        {
            if (!GarageId.TryParse(claim.Value, out var garage))
                return null;
            garages.Add(garage);
        }

        return new Person(id, principal.FindFirstValue(Name) ?? id.Value, (Role)role, garages, principal.HasClaim(Chain, "1"));
    }
}
