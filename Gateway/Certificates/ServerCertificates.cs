using System.Net.Security;
using System.Security.Cryptography;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Certificates;

/// <summary>The certificate that visitors are shown. It is made anew at a start, when the zone changes and when it ages.</summary>
internal sealed partial class ServerCertificates(
    RouteBook book,
    CertificateShelf shelf,
    IOptions<GatewayOptions> options,
    IOptions<CertificateOptions> certificates,
    TimeProvider clock,
    ILogger<ServerCertificates> logger)
{
    /// <summary>The name of this machine, and the whole zone as long as none is known.</summary>
    private const string Machine = "localhost";

    private static readonly Duration RetryAfter = Duration.FromHours(1);
    private readonly Lock making = new();
    private readonly string folder = Path.Combine(options.Value.DataFolder, "ca");
    private volatile Shown? shown;

    /// <summary>The certificate for a name that a visitor asks for; <c>null</c> when the name is none of ours, or an authority has yet to give us one.</summary>
    /// <param name="name">The name in the visitor's hello; empty when they connect by address.</param>
    /// <param name="isLocal">True when the visitor is on this machine; only they may connect by address.</param>
    public SslStreamCertificateContext? For(string name, bool isLocal)
    {
        if (name.EndsWith('.'))
            name = name[..^1];
        var table = book.Current;
        if (certificates.Value.Directory is null)
            return IsOurs(table, name, isLocal) ? Own(table) : null;
        if (name.Length == 0 || name.Equals(Machine, StringComparison.OrdinalIgnoreCase))
            return isLocal ? Current(Machine).Context : null;
        // Never one that nobody trusts, not even for a moment: visitors learn to click warnings away.
        if (table is null)
            return null;
        return (table.IsInZone(name) ? shelf.Find(table.Zone) : table.OwnHosts.Contains(name) ? shelf.Find(name) : null)?.Context;
    }

    /// <summary>Sees to it that the zone's authority is on disk, for others to trust before they come.</summary>
    public void Prepare(string zone)
    {
        if (certificates.Value.Directory is null)
            Current(zone);
    }

    private static bool IsOurs(RouteTable? table, string name, bool isLocal) => name.Length == 0
        ? isLocal
        : name.Equals(Machine, StringComparison.OrdinalIgnoreCase) || (table is not null && table.IsInZone(name));

    private SslStreamCertificateContext Own(RouteTable? table) => Current(table?.Zone ?? Machine).Context;

    private Shown Current(string zone)
    {
        var at = clock.GetCurrentInstant();
        if (shown is { } good && good.IsFor(zone) && at < good.RenewAt)
            return good;
        lock (making)
        {
            if (shown is { } made && made.IsFor(zone) && at < made.RenewAt)
                return made;
            try
            {
                return shown = Make(zone, at);
            }
            catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
            {
                LogUnreadable(logger, folder, fault);
                if (shown is not { } old || !old.IsFor(zone) || at >= old.End)
                    throw;
                return shown = old with { RenewAt = at + RetryAfter };
            }
        }
    }

    private Shown Make(string zone, Instant at)
    {
        using var authority = zone.Equals(Machine, StringComparison.Ordinal)
            ? LocalAuthority.Create(zone, at)
            : LocalAuthority.Open(folder, zone, at);
        var certificate = authority.Issue(zone, at);
        var context = SslStreamCertificateContext.Create(certificate, [authority.Public], offline: true);
        // Renewed at two thirds of its life, so that a fault in the making leaves months to mend it.
        var made = new Shown(zone, context, at + (LocalAuthority.ServerLife * 2 / 3), LocalAuthority.EndOf(certificate));
        LogIssued(logger, zone, made.RenewAt);
        return made;
    }

    private sealed record Shown(string Zone, SslStreamCertificateContext Context, Instant RenewAt, Instant End)
    {
        public bool IsFor(string zone) => Zone.Equals(zone, StringComparison.Ordinal);
    }
}
