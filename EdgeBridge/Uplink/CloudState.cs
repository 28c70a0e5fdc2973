using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Memory;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>How the link stands, and whose word about people is taken: the last keys that the cluster named, over restarts.</summary>
internal sealed class CloudState : ICloudState
{
    private const string KeysName = "uplink/gateway-keys";
    private readonly FactJournal journal;
    private readonly TimeProvider clock;
    private volatile Standing standing;
    private volatile IReadOnlyCollection<byte[]> gatewayKeys;

    public CloudState(FactJournal journal, TimeProvider clock)
    {
        (this.journal, this.clock) = (journal, clock);
        standing = new(IsConnected: false, clock.GetCurrentInstant());
        gatewayKeys = Parse(Snapshots.Find(journal.Store, KeysName) ?? "");
    }

    /// <inheritdoc/>
    public bool IsConnected => standing.IsConnected;

    /// <inheritdoc/>
    public Instant Since => standing.Since;

    /// <inheritdoc/>
    public long Unacknowledged => journal.LastSeq - journal.AckedSeq;

    /// <inheritdoc/>
    public IReadOnlyCollection<byte[]> GatewayKeys => gatewayKeys;

    internal void Set(bool isConnected)
    {
        if (standing.IsConnected != isConnected)
            standing = new(isConnected, clock.GetCurrentInstant());
    }

    /// <summary>Takes the keys over, also when they are none: a gateway that is gone is trusted no more.</summary>
    internal async Task TrustAsync(IReadOnlyList<byte[]> keys, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', keys.Select(Convert.ToBase64String));
        if (string.Equals(text, string.Join('\n', gatewayKeys.Select(Convert.ToBase64String)), StringComparison.Ordinal))
            return;
        gatewayKeys = keys;
        await journal.AppendAsync(new(clock.GetCurrentInstant(), [], [Snapshots.Write(KeysName, text)]), cancellationToken);
    }

    private static List<byte[]> Parse(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromBase64String).ToList();

    private sealed record Standing(bool IsConnected, Instant Since);
}
