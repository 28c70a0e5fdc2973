using System.Security.Claims;
using Fokus.Domain.Ids;
using Fokus.Gateway.Sessions.Directories;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Tests.Directories;

public sealed class GroupsOfPeople
{
    private static readonly DirectoryOptions Options = new()
    {
        Groups =
        [
            new() { Group = "norte-admin", Role = Role.Administrator, Garages = ["norte"] },
            new() { Group = "centro-admin", Role = Role.Administrator, Garages = ["centro"] },
            new() { Group = "sul-caixa", Role = Role.Operator, Garages = ["sul"] },
            new() { Group = "rede", Role = Role.Viewer, IsChain = true },
        ],
    };

    [Fact]
    public void A_role_at_one_garage_is_no_role_at_another()
    {
        var person = Find("norte-admin", "sul-caixa", "rede");

        // An administrator of norte would be one of sul and of the chain if all were added up.
        Assert.Equal((Role.Administrator, false), (person.Role, person.IsChain));
        Assert.Equal([GarageId.Parse("norte")], person.Garages);
    }

    [Fact]
    public void Groups_of_one_role_add_their_garages() =>
        Assert.Equal([GarageId.Parse("norte"), GarageId.Parse("centro")], Find("centro-admin", "norte-admin").Garages);

    private static Person Find(params IEnumerable<string> groups)
    {
        var claims = groups.Select(group => new Claim("groups", group)).Append(new("sub", "42")).Append(new("preferred_username", "lia"));
        return DirectoryPeople.Find(new ClaimsPrincipal(new ClaimsIdentity(claims, "directory")), Options)!;
    }
}
