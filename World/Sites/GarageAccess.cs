using System.Security.Cryptography;
using System.Text;

namespace Fokus.World.Sites;

/// <summary>Addresses and secrets of one garage server.</summary>
/// <param name="Web">Its own web server.</param>
/// <param name="CloudPorts">Ports on which it finds the cluster.</param>
/// <param name="LinkSecret">With which it signs in at the cluster.</param>
/// <param name="TerminalToken">With which its pay station signs in.</param>
internal sealed record GarageAccess(Uri Web, IReadOnlyList<int> CloudPorts, string LinkSecret, string TerminalToken)
{
    internal string TerminalTokenSha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TerminalToken)));
}
