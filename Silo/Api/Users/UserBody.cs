using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.Silo.Api.Users;

/// <summary>What is sent to add a user, or to make one anew.</summary>
internal sealed record UserBody(string? Name, Role? Role, bool? IsChain, IReadOnlyList<string>? Garages, string? Password)
{
    /// <summary>The user, or everything that is wrong with them.</summary>
    internal (Person? Person, List<string> Faults) Read(string user)
    {
        var faults = new List<string>();
        if (!OperatorId.TryParse(user, out var id))
            faults.Add("The user's id is 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter.");
        if (Name is not { Length: > 0 and <= 80 } || Name.Any(char.IsControl))
            faults.Add("name: write 1 to 80 characters.");
        if (Role is null)
            faults.Add("role: write viewer, operator or administrator.");
        if (Password is not { Length: >= 12 and <= 200 })
            faults.Add("password: write 12 to 200 characters.");
        var garages = new List<GarageId>();
        foreach (var text in Garages ?? [])
        {
            if (GarageId.TryParse(text, out var garage))
                garages.Add(garage);
            else
                faults.Add($"garages: '{text}' is not the id of a garage.");
        }

        return faults.Count > 0 ? (null, faults) : (new Person(id, Name!, Role!.Value, garages, IsChain ?? false), faults);
    }
}
