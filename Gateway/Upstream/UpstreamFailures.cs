using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Upstream;

/// <summary>Reads a failure out of what YARP noted.</summary>
internal static class UpstreamFailures
{
    public static UpstreamFailure Of(IForwarderErrorFeature noted) => noted.Error switch
    {
        ForwarderError.Request when Refused(noted.Exception) => UpstreamFailure.ServerDown,
        ForwarderError.Request when IsUnreachable(noted.Exception) => UpstreamFailure.Unreachable,
        ForwarderError.RequestTimedOut => UpstreamFailure.Slow,
        ForwarderError.RequestBodyClient when noted.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            UpstreamFailure.TooLarge,
        ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.RequestBodyClient
            or ForwarderError.ResponseBodyCanceled or ForwarderError.ResponseBodyClient
            or ForwarderError.UpgradeRequestCanceled or ForwarderError.UpgradeRequestClient
            or ForwarderError.UpgradeResponseCanceled or ForwarderError.UpgradeResponseClient => UpstreamFailure.Visitor,
        _ => UpstreamFailure.Broken,
    };

    /// <summary>True when nothing of a request was sent, so that it may be sent elsewhere, whatever it was.</summary>
    public static bool IsBeforeSending(IForwarderErrorFeature noted) =>
        noted is
        {
            Error: ForwarderError.Request, Exception: HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            }
        };

    /// <summary>A refused connection came back from the machine itself, so the link is up.</summary>
    private static bool Refused(Exception? fault) =>
        fault is HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    private static bool IsUnreachable(Exception? fault)
    {
        if (fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
            return true;
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown })
                return true;
        }

        return false;
    }
}
