using Fokus.Domain.Ids;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>The rules that attributes cannot say. A group that is not understood stops the start: left out, or guessed, it would give or take rights.</summary>
internal sealed class DirectoryRulesValidator : IValidateOptions<DirectoryOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectoryOptions options)
    {
        if (options.Authority is not { } authority)
            return ValidateOptionsResult.Success;
        var faults = new List<string>();
        if (!authority.IsAbsoluteUri || !(authority.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) || authority.IsLoopback))
            faults.Add($"Gateway:Directory:Authority '{authority}' must begin with https://, unless the directory is on this machine.");
        if (options.ClientId.Length == 0 || options.ClientSecret.Length == 0)
            faults.Add("Gateway:Directory:ClientId and ClientSecret are missing: set them to what the directory has for this gateway.");
        if (options.Groups.Count == 0)
            faults.Add("Gateway:Directory:Groups is empty, so nobody could sign in by the directory: say what its groups may do.");
        foreach (var group in options.Groups)
        {
            if (group.Group.Length == 0 || group.Role is not { } role || !Enum.IsDefined(role))
                faults.Add($"Gateway:Directory:Groups has '{group.Group}' without a name or a role; roles are Viewer, Operator and Administrator.");
            foreach (var garage in group.Garages.Where(static garage => !GarageId.TryParse(garage, out _)))
                faults.Add($"Gateway:Directory:Groups gives '{group.Group}' the garage '{garage}', which is not the id of one.");
            if (!group.IsChain && group.Garages.Count == 0)
                faults.Add($"Gateway:Directory:Groups gives '{group.Group}' no garage and not the chain: it could see nothing.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
