using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>Who somebody is here, whom the directory vouches for. Only what its groups were given, and nothing by default.</summary>
internal static class DirectoryPeople
{
    private const string Prefix = "sso-";
    private const int LongestName = 28;
    private const int MarkBytes = 3;

    /// <summary>The person; <c>null</c> when they are in none of the groups, or the directory does not say who they are.</summary>
    public static Person? Find(ClaimsPrincipal principal, DirectoryOptions options)
    {
        var groups = principal.FindAll(options.GroupClaim).Select(static claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var theirs = options.Groups.Where(group => groups.Contains(group.Group)).ToList();
        if (theirs.Count == 0 || principal.FindFirst("sub") is not { Value.Length: > 0 } subject)
            return null;
        // One person has one role here. What a lesser group was given does not count: it would be seen with the higher role.
        var role = theirs.Max(static group => group.Role!.Value);
        theirs = [.. theirs.Where(group => group.Role == role)];
        var user = principal.FindFirstValue(options.UserClaim) ?? "";
        return new(
            IdOf(user, $"{subject.Issuer} {subject.Value}"),
            principal.FindFirstValue("name") ?? user,
            role,
            [.. theirs.SelectMany(static group => group.Garages).Distinct(StringComparer.Ordinal).Select(GarageId.Parse)],
            theirs.Exists(static group => group.IsChain));
    }

    /// <summary>
    /// Readable, and nobody else's: the mark is of what the directory never gives twice, and the beginning is kept from local
    /// users' names by its mark, too.
    /// </summary>
    private static OperatorId IdOf(string user, string subject)
    {
        var readable = new string([.. user.Split('@')[0].ToLowerInvariant().Select(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-').Take(LongestName)]);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, MarkBytes));
        return OperatorId.Parse($"{Prefix}{(readable.Length > 0 ? readable : "x")}-{mark}");
    }
}
