using Fokus.Wire.Edge.V1;
using Grpc.Core;

namespace Fokus.Silo.EdgeLink;

/// <summary>The garages' end of the cluster, and the only place where their frames meet grains.</summary>
internal sealed class EdgeLinkService(EdgeDoor door, EdgeSessions sessions, IHostApplicationLifetime lifetime)
    : Wire.Edge.V1.EdgeLink.EdgeLinkBase
{
    /// <summary>Two hundred facts with a receipt of dozens of lines each stay below.</summary>
    internal const int MaxFrameBytes = 4 * 1024 * 1024;

    private const int Protocol = 1;
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(10);

    public override async Task Live(
        IAsyncStreamReader<EdgeFrame> requestStream, IServerStreamWriter<CloudFrame> responseStream, ServerCallContext context)
    {
        if (await door.AdmitAsync(context) is not { } garage)
        {
            await responseStream.WriteAsync(Frames.Refused(
                "not_admitted",
                "No garage with this id and link secret is registered: check both here and in the chain."));
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        patience.CancelAfter(HelloWithin);
        if (!await requestStream.MoveNext(patience.Token))
            return;
        if (Refusal(requestStream.Current) is { } refused)
        {
            await responseStream.WriteAsync(refused);
            return;
        }

        await sessions.RunAsync(garage, requestStream.Current.Hello, requestStream, responseStream, context.CancellationToken);
    }

    private static CloudFrame? Refusal(EdgeFrame first)
    {
        if (first.Hello is not { } hello)
            return Frames.Refused("hello_expected", "The first frame must be Hello.");
        if (hello.Protocol < Protocol)
            return Frames.Refused("protocol", $"This cluster speaks version {Protocol} of the link; update the garage's software.");
        if (hello.Epoch < 1)
            return Frames.Refused("epoch", "Epochs begin at 1.");
        try
        {
            hello.Lanes.ToLanes();
            return null;
        }
        catch (FormatException bad)
        {
            return Frames.Refused("lanes", bad.Message);
        }
    }
}
