using NodaTime;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>How the link to the cluster stands, for screens and diagnostics.</summary>
internal interface ICloudState
{
    /// <summary>True while the cluster answers.</summary>
    bool IsConnected { get; }

    /// <summary>Since when it is as it is.</summary>
    Instant Since { get; }

    /// <summary>Facts that the cluster has not acknowledged yet.</summary>
    long Unacknowledged { get; }

    /// <summary>Public keys of the gateways whose word about a person is taken; kept over restarts.</summary>
    IReadOnlyCollection<byte[]> GatewayKeys { get; }
}
