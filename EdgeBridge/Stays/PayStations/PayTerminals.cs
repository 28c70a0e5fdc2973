using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Stays.PayStations;

/// <summary>The pay stations that may ask for prices and report payments, known by the hash of their token.</summary>
internal sealed class PayTerminals(IReadOnlyList<PayTerminal> terminals)
{
    private const string Scheme = "Bearer ";
    private volatile IReadOnlyList<PayTerminal> known = terminals;

    /// <summary>From now on these, and no others, may ask.</summary>
    internal void Replace(IReadOnlyList<PayTerminal> others) => known = others;

    /// <summary>Whose token a header carries; <c>null</c> when it is nobody's.</summary>
    internal PayPointId? Find(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..].Trim()));
        PayPointId? found = null;
        foreach (var terminal in known)
        {
            // All of them, each in fixed time: how long it takes tells nothing.
            if (CryptographicOperations.FixedTimeEquals(hash, terminal.TokenSha256.Span))
                found = terminal.Id;
        }

        return found;
    }
}
