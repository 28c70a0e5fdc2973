using Fokus.Gateway.Sessions;
using Fokus.Wire.Identity;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Access;

/// <summary>What every passed-on request gains, and what every answer loses. The public host is kept: without it a garage's redirects would lead to its address inside the tunnel.</summary>
internal sealed class ForwardedRequest(GatewayKey key) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var headers = proxyRequest.Headers;
        // The visitor's spelling of the host may differ from the one that was judged.
        headers.Host = httpContext.Request.Host.Value;
        headers.TryAddWithoutValidation("X-Forwarded-For", ClientAddress.Of(httpContext).ToString());
        headers.TryAddWithoutValidation("X-Forwarded-Proto", httpContext.Request.Scheme);
        headers.TryAddWithoutValidation("X-Forwarded-Host", httpContext.Request.Host.Value);
        if (httpContext.Features.Get<VouchedPerson>() is { } vouched)
            headers.TryAddWithoutValidation(SignedPerson.Header, key.Sign(vouched.Person, vouched.Audience));
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var hasBody = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        var headers = httpContext.Response.Headers;
        headers.Remove("Server");
        headers.Remove("X-Powered-By");
        // It would sign the visitor out of the whole zone.
        headers.Remove("Clear-Site-Data");
        if (headers.SetCookie.Count > 0)
            headers.SetCookie = headers.SetCookie.Where(cookie => !SessionCookie.IsOurs(cookie!)).Select(cookie => SessionCookie.KeptToHost(cookie!)).ToArray();
        return hasBody;
    }
}
