using System.Diagnostics;
using System.Net;
using Fokus.Gateway.Hosting;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Upstream;

/// <summary>Passes one request on, by YARP's forwarder. Which server, and for how long it may be silent, is decided here.</summary>
internal sealed class Passage(
    IHttpForwarder forwarder, UpstreamClient client, HttpTransformer words, RestingServers servers, IOptions<GatewayOptions> options)
{
    /// <summary>A dead WebSocket is found by the kernel's probes, a live one may be silent for as long as it likes.</summary>
    private static readonly TimeSpan SocketSilence = TimeSpan.FromDays(1);

    private readonly ForwarderRequestConfig page = Config(options.Value.PageSilence);
    private readonly ForwarderRequestConfig events = Config(options.Value.StreamSilence);
    private readonly ForwarderRequestConfig socket = Config(SocketSilence);

    /// <summary>Sends a request to the first server that can be reached; <c>null</c> when one of them answered, whatever it said.</summary>
    public async Task<UpstreamFailure?> SendAsync(HttpContext context, LiveRequest live, IReadOnlyList<Uri> to, RequestKind kind)
    {
        UpstreamFailure? failure = UpstreamFailure.Unreachable;
        foreach (var server in servers.InOrder(to))
        {
            live.Server = server;
            context.Features.Set<IForwarderErrorFeature>(null);
            var error = await forwarder.SendAsync(context, server.AbsoluteUri, client.Invoker, ConfigOf(kind), words);
            if (error == ForwarderError.None)
            {
                servers.NoteReached(server);
                return null;
            }

            var noted = context.Features.Get<IForwarderErrorFeature>()!;
            failure = UpstreamFailures.Of(noted);
            // Only what never left may be sent again: nobody knows what became of the rest.
            if (context.Response.HasStarted || !UpstreamFailures.IsBeforeSending(noted))
                return failure;
            servers.NoteUnreached(server);
            context.Response.Clear();
        }

        return failure;
    }

    private ForwarderRequestConfig ConfigOf(RequestKind kind) => kind switch
    {
        RequestKind.Page => page,
        RequestKind.Events => events,
        RequestKind.Socket => socket,
        _ => throw new UnreachableException("RequestKind has no other member"),
    };

    // The servers behind speak HTTP/1.1, which a WebSocket needs and which costs least on a link with one visitor a connection.
    private static ForwarderRequestConfig Config(TimeSpan silence) => new()
    {
        ActivityTimeout = silence,
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
    };
}
