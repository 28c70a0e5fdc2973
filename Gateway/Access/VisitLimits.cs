using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Access;

/// <summary>How much one address and one garage may ask for: pages by the second, streams by how many are open.</summary>
internal sealed class VisitLimits : IDisposable
{
    private const int NetworkBytes = 8;

    private readonly GatewayOptions options;
    private readonly PartitionedRateLimiter<IPAddress> byAddress;
    private readonly PartitionedRateLimiter<PublicTarget> byGarage;
    private readonly PartitionedRateLimiter<IPAddress> streamsByAddress;
    private readonly PartitionedRateLimiter<PublicTarget> streamsByGarage;

    public VisitLimits(IOptions<GatewayOptions> options)
    {
        this.options = options.Value;
        byAddress = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetTokenBucketLimiter(NetworkOf(address), _ => Bucket(this.options.RequestsPerSecondByAddress)));
        byGarage = PartitionedRateLimiter.Create<PublicTarget, Pace>(target =>
            RateLimitPartition.GetTokenBucketLimiter(PaceOf(target), static pace => Bucket(pace.PerSecond)));
        streamsByAddress = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
            RateLimitPartition.GetConcurrencyLimiter(NetworkOf(address), _ => Places(this.options.StreamsByAddress)));
        streamsByGarage = PartitionedRateLimiter.Create<PublicTarget, string>(target =>
            RateLimitPartition.GetConcurrencyLimiter(target.Audience, _ => Places(this.options.StreamsByGarage)));
    }

    /// <summary>Counts a request from an address. False when it is one too many.</summary>
    public bool Admits(IPAddress client)
    {
        using var lease = byAddress.AttemptAcquire(client);
        return lease.IsAcquired;
    }

    /// <summary>Counts a request to a garage or the chain console. False when it is one too many.</summary>
    public bool Admits(PublicTarget target)
    {
        using var lease = byGarage.AttemptAcquire(target);
        return lease.IsAcquired;
    }

    /// <summary>Takes a place for a stream until it is disposed; <c>null</c> when all are taken.</summary>
    public IDisposable? Stream(IPAddress client, PublicTarget target)
    {
        var mine = streamsByAddress.AttemptAcquire(client);
        var theirs = mine.IsAcquired ? streamsByGarage.AttemptAcquire(target) : null;
        if (theirs is { IsAcquired: true })
            return new Place(mine, theirs);
        mine.Dispose();
        theirs?.Dispose();
        return null;
    }

    public void Dispose()
    {
        byAddress.Dispose();
        byGarage.Dispose();
        streamsByAddress.Dispose();
        streamsByGarage.Dispose();
    }

    /// <summary>One household of IPv6 has 2^64 addresses; they count as one.</summary>
    internal static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes);
    }

    private Pace PaceOf(PublicTarget target) =>
        new(target.Audience, (target as PublicTarget.Garage)?.Target.Front.RequestsPerSecond ?? options.RequestsPerSecondByGarage);

    /// <summary>Two seconds' worth at once, for a page that brings its pictures along; then what the second allows.</summary>
    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = 2 * perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static ConcurrencyLimiterOptions Places(int most) => new() { PermitLimit = most, QueueLimit = 0 };

    /// <summary>A garage whose number changes gets a new count.</summary>
    private readonly record struct Pace(string Audience, int PerSecond);

    private sealed class Place(RateLimitLease mine, RateLimitLease theirs) : IDisposable
    {
        public void Dispose()
        {
            mine.Dispose();
            theirs.Dispose();
        }
    }
}
