using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Fokus.Gateway.Sessions;

/// <summary>
/// Remembers for a minute what a session cookie held: opening its seal at each request cost as much as passing it on. Whether
/// the session is still good is asked of what was in it each time, so nothing lives longer by this.
/// </summary>
internal sealed class OpenedTickets(ISecureDataFormat<AuthenticationTicket> sealer, TimeProvider clock) : ISecureDataFormat<AuthenticationTicket>
{
    private const int MostTickets = 10_000;
    private const int LongestCookie = 8_192;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (AuthenticationTicket Ticket, long At)> opened = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => sealer.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => sealer.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null || protectedText.Length > LongestCookie)
            return sealer.Unprotect(protectedText, purpose);
        if (opened.TryGetValue(protectedText, out var known) && clock.GetElapsedTime(known.At) < KeptFor)
            return known.Ticket;
        var ticket = sealer.Unprotect(protectedText);
        // A forged cookie is not remembered: whoever sends a million of them would fill the memory.
        if (ticket is null)
            return null;
        if (opened.Count >= MostTickets)
            opened.Clear();
        opened[protectedText] = (ticket, clock.GetTimestamp());
        return ticket;
    }
}
